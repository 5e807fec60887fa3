package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.journal.Register;

/**
 * {@code GET /transaction/check-status}: looks again whether a transaction is past its time, and says how it stands.
 *
 * <p>The reply is the document's example as it is printed there: its last comma makes it no JSON.
 */
final class CheckStatus implements Operation {

    static final String PATH = "/transaction/check-status";

    private static final String REPLY = """
            {
              "success": true,
              "message": "Status transaksi saat ini %s",
            }
            """;

    private final Register<Transaction> transactions;
    private final Payments payments;

    CheckStatus(Register<Transaction> transactions, Payments payments) {
        this.transactions = transactions;
        this.payments = payments;
    }

    @Override
    public Reply call(Caller caller, Request request) {
        String reference = new Fields(request.query()).text("reference");
        Transaction before = transactions.find(reference).filter(caller::owns).orElseThrow(TransactionDetail::notFound);
        Transaction now = payments.expireIfDue(reference).orElse(before);
        return Reply.text(200, "application/json", REPLY.formatted(now.status()));
    }
}
