package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;
import id.gerbang.sandbox.journal.Register;

/** {@code GET /transaction/detail}: one of the caller's own transactions. */
final class TransactionDetail implements Operation {

    static final String PATH = "/transaction/detail";

    private final Register<Transaction> transactions;
    private final TransactionJson json;

    TransactionDetail(Register<Transaction> transactions, TransactionJson json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        String reference = new Fields(request.query()).text("reference");
        Transaction transaction =
                transactions.find(reference).filter(caller::owns).orElseThrow(TransactionDetail::notFound);
        return Success.with("", json.detail(transaction));
    }

    static Refusal notFound() {
        return new Refusal(404, "Transaction not found");
    }
}
