package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;

/** {@code /control/tripay/ewallet/{token}}: the customer agrees. The token is the end of the authorization URL. */
final class WalletControl implements Handler {

    private final Wallets wallets;

    WalletControl(Wallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public Reply handle(Request request) {
        return switch (request.method()) {
            case "GET" -> list();
            case "POST" -> confirm(request.rest(Addresses.CONTROL_WALLET), new Fields(request.body()));
            default -> throw Refusal.methodNotAllowed("GET, POST");
        };
    }

    private Reply list() {
        ArrayNode data = Json.array();
        for (Wallet wallet : wallets.oldestFirst()) {
            data.addObject()
                    .put("token", wallet.token())
                    .put("merchant", wallet.owner().merchant())
                    .put("wallet_type", wallet.account().walletType())
                    .put("mobile_phone", wallet.account().mobilePhone())
                    .put("linked", wallet.linked());
        }
        return Success.with("", data);
    }

    private Reply confirm(String token, Fields form) {
        if (!form.text("action").equals("confirm")) {
            throw form.refuse("action", "must be confirm");
        }
        if (wallets.agree(token).isEmpty()) {
            throw new Refusal(404, "Account not found");
        }
        return "1".equals(form.optionalText("redirect"))
                ? Reply.seeOther(Addresses.walletPath(token))
                : Reply.json(200, Json.object().put("success", true));
    }
}
