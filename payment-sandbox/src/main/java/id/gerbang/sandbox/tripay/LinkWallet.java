package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** {@code POST /ewallet/link}: where the customer has to agree. The reply has no message. */
final class LinkWallet implements Operation {

    static final String PATH = "/ewallet/link";

    private final Wallets wallets;
    private final Addresses addresses;

    LinkWallet(Wallets wallets, Addresses addresses) {
        this.wallets = wallets;
        this.addresses = addresses;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        Account account = Account.ofSigned(new Fields(request.body()), caller.merchant());
        Wallet wallet = wallets.ask(caller.owner(), account);
        ObjectNode reply = Json.object().put("success", true);
        reply.putObject("data")
                .put("wallet_type", account.walletType())
                .put("mobile_phone", account.mobilePhone())
                .put("authorization_url", addresses.authorization(wallet));
        return Reply.json(200, reply);
    }
}
