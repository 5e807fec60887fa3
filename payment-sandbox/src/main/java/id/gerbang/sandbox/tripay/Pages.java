package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.Optional;
import java.util.function.Function;

/** What a customer's browser asks for: a page of its own, or the picture in place of a QR. */
final class Pages implements Handler {

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">
            <rect width="200" height="200" fill="#fff"/>
            <rect x="8" y="8" width="184" height="184" fill="none" stroke="#000" stroke-width="4"/>
            <text x="100" y="106" font-family="sans-serif" font-size="18" text-anchor="middle">SANDBOX MODE</text>
            </svg>
            """;

    private final Function<String, Optional<Reply>> page;

    private Pages(Function<String, Optional<Reply>> page) {
        this.page = page;
    }

    static Pages checkout(Register<Transaction> transactions) {
        return new Pages(reference -> transactions.find(reference).map(CheckoutPage::of));
    }

    static Pages openPayment(OpenPayments openPayments, Register<Transaction> transactions) {
        return new Pages(uuid -> openPayments
                .find(uuid)
                .map(openPayment -> OpenPaymentPage.of(
                        openPayment,
                        transactions.oldestFirst().stream()
                                .filter(openPayment::receives)
                                .toList())));
    }

    static Pages wallet(Wallets wallets) {
        return new Pages(token -> wallets.find(token).map(WalletPage::of));
    }

    static Pages picture(Register<Transaction> transactions, OpenPayments openPayments) {
        Reply picture = Reply.text(200, "image/svg+xml", PICTURE);
        return new Pages(name -> transactions
                .find(name)
                .map(transaction -> picture)
                .or(() -> openPayments.find(name).map(openPayment -> picture)));
    }

    @Override
    public Reply handle(Request request) {
        if (!request.method().equals("GET")) {
            throw Refusal.methodNotAllowed("GET");
        }
        String path = request.path();
        return page.apply(path.substring(path.lastIndexOf('/') + 1))
                .orElseGet(() -> HtmlPage.of(404, "Not found", "<h1>There is nothing of that name</h1>"));
    }
}
