package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.journal.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code GET /merchant/transactions}: the caller's own transactions, filtered and in pages. */
final class ListTransactions implements Operation {

    static final String PATH = "/merchant/transactions";

    private static final int LARGEST_PAGE = 50;
    private static final int DEFAULT_PAGE = 25;

    private final Register<Transaction> transactions;
    private final TransactionJson json;

    ListTransactions(Register<Transaction> transactions, TransactionJson json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        Fields query = new Fields(request.query());
        boolean ascending = ascending(query);
        int number = (int) query.optionalInteger("page", 1, 1_000_000).orElse(1);
        int size = (int) query.optionalInteger("per_page", 1, LARGEST_PAGE).orElse(DEFAULT_PAGE);
        List<Transaction> found = new ArrayList<>(transactions.oldestFirst());
        found.removeIf(Predicate.not(caller::owns).or(Predicate.not(filter(query))));
        if (!ascending) {
            Collections.reverse(found);
        }
        Page page = new Page(found, number, size);
        ObjectNode reply = Json.object().put("success", true).put("message", "Success");
        ArrayNode data = reply.putArray("data");
        page.content().forEach(transaction -> data.add(json.listed(transaction)));
        reply.set("pagination", page.toJson(ascending ? "asc" : "desc"));
        return Reply.json(200, reply);
    }

    private static boolean ascending(Fields query) {
        String sort = query.optionalText("sort");
        if (sort != null && !sort.equals("asc") && !sort.equals("desc")) {
            throw query.refuse("sort", "must be asc or desc");
        }
        return "asc".equals(sort);
    }

    private static Predicate<Transaction> filter(Fields query) {
        String reference = query.optionalText("reference");
        String merchantRef = query.optionalText("merchant_ref");
        String method = query.optionalText("method");
        String status = status(query);
        return transaction -> matches(reference, transaction.reference())
                && matches(merchantRef, transaction.order().merchantRef())
                && matches(method, transaction.order().method())
                && matches(status, transaction.status().name());
    }

    private static @Nullable String status(Fields query) {
        String status = query.optionalText("status");
        if (status != null && Arrays.stream(Status.values()).map(Status::name).noneMatch(status::equals)) {
            throw query.refuse("status", "must be one of " + Arrays.toString(Status.values()));
        }
        return status;
    }

    private static boolean matches(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }
}
