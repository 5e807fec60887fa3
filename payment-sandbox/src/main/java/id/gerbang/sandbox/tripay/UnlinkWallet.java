package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** {@code POST /ewallet/unlink}: ends what the customer agreed to. The reply has no data. */
final class UnlinkWallet implements Operation {

    static final String PATH = "/ewallet/unlink";

    private final Wallets wallets;

    UnlinkWallet(Wallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        Account account = Account.ofSigned(new Fields(request.body()), caller.merchant());
        if (!wallets.linked(caller.owner(), account)) {
            throw new Refusal(400, "Failed to process your request. Please try again");
        }
        wallets.unlink(caller.owner(), account);
        return Reply.json(200, Json.object().put("success", true).put("message", "Account has been unlinked"));
    }
}
