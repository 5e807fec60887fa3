package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** {@code GET /ewallet/detail}: the balance of a linked account, always the document's. The reply has no message. */
final class WalletDetail implements Operation {

    static final String PATH = "/ewallet/detail";

    private static final String BALANCE = "100000.00";

    private final Wallets wallets;

    WalletDetail(Wallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        Account account = Account.of(new Fields(request.query()));
        if (!wallets.linked(caller.owner(), account)) {
            throw new Refusal(400, "Failed to fetch data. Make sure the account is linked and try again");
        }
        ObjectNode reply = Json.object().put("success", true);
        reply.putObject("data")
                .put("wallet_type", account.walletType())
                .put("mobile_phone", account.mobilePhone())
                .put("balance", BALANCE)
                .put("currency", "IDR");
        return Reply.json(200, reply);
    }
}
