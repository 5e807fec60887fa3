package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;
import java.util.OptionalLong;

/** {@code GET /payment/instruction}: how to pay by a channel, before there is a transaction. */
final class PaymentInstruction implements Operation {

    static final String PATH = "/payment/instruction";

    private static final String PLACEHOLDER = "{{pay_code}}";
    private static final long MOST = 1_000_000_000_000L;

    @Override
    public Reply call(Caller caller, Request request) {
        Fields query = new Fields(request.query());
        Channel channel = Channels.named(query.text("code"));
        String payCode = query.optionalText("pay_code");
        OptionalLong amount = query.optionalInteger("amount", 0, MOST);
        boolean html = query.optionalInteger("allow_html", 0, 1).orElse(1) == 1;
        Instructions instructions = new Instructions(channel, payCode == null ? PLACEHOLDER : payCode, amount, html);
        return Success.with("", instructions.toJson());
    }
}
