package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;

/** {@code GET /merchant/fee-calculator}: what an amount costs, by every channel or by the one that {@code code} names. */
final class FeeCalculator implements Operation {

    static final String PATH = "/merchant/fee-calculator";

    /** More than any channel takes, and little enough to multiply. */
    private static final long MOST = 1_000_000_000_000L;

    @Override
    public Reply call(Caller caller, Request request) {
        Fields query = new Fields(request.query());
        long amount = query.integer("amount", 1, MOST);
        ArrayNode data = Json.array();
        Channels.in(query, "code")
                .forEach(channel -> data.add(ChannelJson.calculated(channel, caller.merchant(), amount)));
        return Success.with("", data);
    }
}
