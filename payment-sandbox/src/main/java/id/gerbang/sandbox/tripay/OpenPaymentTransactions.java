package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.journal.Register;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /open-payment/{uuid}/transactions}: the payments into an open payment, oldest first.
 *
 * <p>The document has no parameter for another page than the first, so there is none.
 */
final class OpenPaymentTransactions implements Operation {

    static final String PATH = "/open-payment/" + Route.UUID + "/transactions";

    private static final int LARGEST_PAGE = 100;
    private static final int DEFAULT_PAGE = 25;

    private final OpenPayments openPayments;
    private final Register<Transaction> transactions;
    private final OpenPaymentJson json;

    OpenPaymentTransactions(OpenPayments openPayments, Register<Transaction> transactions, OpenPaymentJson json) {
        this.openPayments = openPayments;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        OpenPayment openPayment = openPayments.named(request, caller);
        Fields query = new Fields(request.query());
        int size = (int) query.optionalInteger("per_page", 1, LARGEST_PAGE).orElse(DEFAULT_PAGE);
        Predicate<Transaction> wanted = filter(query);
        List<Transaction> found = transactions.oldestFirst().stream()
                .filter(openPayment::receives)
                .filter(wanted)
                .toList();
        ObjectNode reply = Json.object().put("success", true).put("message", "");
        ArrayNode data = reply.putArray("data");
        found.stream().limit(size).forEach(transaction -> data.add(json.of(transaction)));
        reply.set("pagination", pagination(found.size(), size));
        return Reply.json(200, reply);
    }

    private static Predicate<Transaction> filter(Fields query) {
        String reference = query.optionalText("reference");
        String merchantRef = query.optionalText("merchant_ref");
        Optional<Instant> start = query.optionalTime("start_date");
        Optional<Instant> end = query.optionalTime("end_date");
        return transaction -> matches(reference, transaction.reference())
                && matches(merchantRef, transaction.order().merchantRef())
                && start.filter(second(transaction)::isBefore).isEmpty()
                && end.filter(second(transaction)::isAfter).isEmpty();
    }

    private static boolean matches(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    private static Instant second(Transaction transaction) {
        return transaction.createdAt().truncatedTo(ChronoUnit.SECONDS);
    }

    private static ObjectNode pagination(int total, int size) {
        int last = Math.max(1, (total + size - 1) / size);
        return Json.object()
                .put("total", total)
                .put("data_from", total == 0 ? null : Integer.valueOf(1))
                .put("data_to", total == 0 ? null : Integer.valueOf(Math.min(total, size)))
                .put("per_page", size)
                .put("current_page", 1)
                .put("last_page", last)
                .put("next_page", last == 1 ? null : Integer.valueOf(2));
    }
}
