package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;

/** {@code GET /merchant/payment-channel}: every channel, or the one that {@code code} names. */
final class PaymentChannels implements Operation {

    static final String PATH = "/merchant/payment-channel";

    private final ChannelJson json;

    PaymentChannels(ChannelJson json) {
        this.json = json;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        ArrayNode data = Json.array();
        Channels.in(new Fields(request.query()), "code")
                .forEach(channel -> data.add(json.listed(channel, caller.merchant())));
        return Success.with("Success", data);
    }
}
