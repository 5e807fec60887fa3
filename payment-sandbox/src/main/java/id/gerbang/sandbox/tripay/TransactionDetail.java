package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Request;

/** {@code GET /transaction/detail}: one of the caller's own transactions. */
final class TransactionDetail implements Operation {

    private final Transactions transactions;
    private final TransactionJson json;

    TransactionDetail(Transactions transactions, TransactionJson json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public ObjectNode call(Caller caller, Request request) {
        String reference = new Fields(request.query()).text("reference");
        Transaction transaction = transactions
                .find(reference)
                .filter(caller::owns)
                .orElseThrow(() -> new Refusal(404, "Transaction not found"));
        ObjectNode reply = Json.object().put("success", true).put("message", "");
        reply.set("data", json.detail(transaction));
        return reply;
    }
}
