package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Reply;

/** The page on which a customer agrees to be linked with a merchant. */
final class WalletPage {

    private static final String BODY = """
            <h1>%s %s</h1>
            <section>
            <p>Merchant %s wants to be linked with this account. %s</p>
            <form method="post" action="%s">
            <input type="hidden" name="redirect" value="1">
            <button name="action" value="confirm">Confirm</button>
            </form>
            </section>
            """;

    private WalletPage() {}

    static Reply of(Wallet wallet) {
        Account account = wallet.account();
        String body = BODY.formatted(
                account.walletType(),
                Html.escape(account.mobilePhone()),
                wallet.owner().merchant(),
                Badges.linked(wallet),
                Addresses.CONTROL_WALLET + "/" + wallet.token());
        return HtmlPage.of(200, account.walletType(), body);
    }
}
