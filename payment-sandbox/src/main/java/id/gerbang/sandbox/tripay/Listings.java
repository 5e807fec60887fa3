package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.page.Section;
import id.gerbang.sandbox.page.Words;
import java.util.List;

/** Open payments and e-wallet accounts as pieces of the front page; nothing when there are none. */
final class Listings {

    private static final String LINE = "<a href=\"%s\">%s</a> <span class=\"soft\">%s</span> %s";

    private Listings() {}

    static String openPayments(List<OpenPayment> openPayments) {
        return Section.list(
                "TriPay open payments",
                openPayments.stream()
                        .map(openPayment -> LINE.formatted(
                                Addresses.openPaymentPath(openPayment.uuid()),
                                openPayment.uuid(),
                                openPayment.method(),
                                Words.orNone(openPayment.merchantRef())))
                        .toList());
    }

    static String wallets(List<Wallet> wallets) {
        return Section.list(
                "TriPay e-wallets",
                wallets.stream()
                        .map(wallet -> LINE.formatted(
                                Addresses.walletPath(wallet.token()),
                                Html.escape(wallet.account().mobilePhone()),
                                wallet.account().walletType(),
                                Badges.linked(wallet)))
                        .toList());
    }
}
