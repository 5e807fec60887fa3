package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.journal.Register;
import id.gerbang.sandbox.page.PageHandler;

/** What a customer's browser asks for: the page of one thing, or the picture in place of a QR. */
final class Pages {

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">
            <rect width="200" height="200" fill="#fff"/>
            <rect x="8" y="8" width="184" height="184" fill="none" stroke="#000" stroke-width="4"/>
            <text x="100" y="106" font-family="sans-serif" font-size="18" text-anchor="middle">SANDBOX MODE</text>
            </svg>
            """;

    private Pages() {}

    static Handler checkout(Register<Transaction> transactions) {
        return new PageHandler(reference -> transactions.find(reference).map(CheckoutPage::of));
    }

    static Handler openPayment(OpenPayments openPayments, Register<Transaction> transactions) {
        return new PageHandler(uuid -> openPayments
                .find(uuid)
                .map(openPayment -> OpenPaymentPage.of(
                        openPayment,
                        transactions.oldestFirst().stream()
                                .filter(openPayment::receives)
                                .toList())));
    }

    static Handler wallet(Wallets wallets) {
        return new PageHandler(token -> wallets.find(token).map(WalletPage::of));
    }

    static Handler picture(Register<Transaction> transactions, OpenPayments openPayments) {
        Reply picture = Reply.text(200, "image/svg+xml", PICTURE);
        return new PageHandler(name -> transactions
                .find(name)
                .map(transaction -> picture)
                .or(() -> openPayments.find(name).map(openPayment -> picture)));
    }
}
