package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Html;
import java.util.List;
import java.util.stream.Collectors;

/** Faults, open payments and e-wallet accounts as pieces of the front page; nothing when there are none. */
final class Listings {

    private static final String SECTION = """
            <section>
            <h2>%s</h2>
            <ul>
            %s</ul>
            </section>
            """;

    private static final String LINE = "<li><a href=\"%s\">%s</a> <span class=\"soft\">%s</span> %s</li>\n";

    private static final String FAULT = "<li>%s: %s, %d times</li>\n";

    private Listings() {}

    static String faults(List<Fault> faults) {
        return section(
                "Faults to come",
                faults.stream()
                        .map(fault -> FAULT.formatted(
                                Html.escape(fault.path()), fault.kind().word(), fault.times()))
                        .collect(Collectors.joining()));
    }

    static String openPayments(List<OpenPayment> openPayments) {
        return section(
                "TriPay open payments",
                openPayments.stream()
                        .map(openPayment -> LINE.formatted(
                                Addresses.openPaymentPath(openPayment.uuid()),
                                openPayment.uuid(),
                                openPayment.method(),
                                Words.orNone(openPayment.merchantRef())))
                        .collect(Collectors.joining()));
    }

    static String wallets(List<Wallet> wallets) {
        return section(
                "TriPay e-wallets",
                wallets.stream()
                        .map(wallet -> LINE.formatted(
                                Addresses.walletPath(wallet.token()),
                                Html.escape(wallet.account().mobilePhone()),
                                wallet.account().walletType(),
                                Words.linked(wallet)))
                        .collect(Collectors.joining()));
    }

    private static String section(String title, String lines) {
        return lines.isEmpty() ? "" : SECTION.formatted(title, lines);
    }
}
