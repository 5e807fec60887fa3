package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.Optional;
import java.util.function.Function;

/** What a customer's browser asks for: the page of a transaction, or the picture in place of its QR. */
final class Pages implements Handler {

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">
            <rect width="200" height="200" fill="#fff"/>
            <rect x="8" y="8" width="184" height="184" fill="none" stroke="#000" stroke-width="4"/>
            <text x="100" y="106" font-family="sans-serif" font-size="18" text-anchor="middle">SANDBOX MODE</text>
            </svg>
            """;

    private final Transactions transactions;
    private final Function<Transaction, Reply> page;

    private Pages(Transactions transactions, Function<Transaction, Reply> page) {
        this.transactions = transactions;
        this.page = page;
    }

    static Pages checkout(Transactions transactions) {
        return new Pages(transactions, CheckoutPage::of);
    }

    static Pages picture(Transactions transactions) {
        return new Pages(transactions, transaction -> Reply.text(200, "image/svg+xml", PICTURE));
    }

    @Override
    public Reply handle(Request request) {
        if (!request.method().equals("GET")) {
            throw Refusal.methodNotAllowed("GET");
        }
        String path = request.path();
        Optional<Transaction> transaction = transactions.find(path.substring(path.lastIndexOf('/') + 1));
        return transaction
                .map(page)
                .orElseGet(() -> HtmlPage.of(404, "Not found", "<h1>There is no such transaction</h1>"));
    }
}
