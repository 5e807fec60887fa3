package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.qris.QrisString;

/** The text of a QR: in sandbox mode the literal words that the gateway uses there, otherwise a QRIS. */
final class QrText {

    private static final String SANDBOX = "SANDBOX MODE";
    private static final QrisString.Account ACCOUNT =
            new QrisString.Account("ID.CO.SANDBOX.WWW", "", "000000000000000");

    private QrText() {}

    static String of(Transaction transaction) {
        return transaction.owner().mode() == Mode.SANDBOX
                ? SANDBOX
                : qris(transaction.reference()).withAmount(transaction.totalAmount());
    }

    /** The same for an open payment, which has no amount. */
    static String of(OpenPayment openPayment) {
        return openPayment.owner().mode() == Mode.SANDBOX
                ? SANDBOX
                : qris(openPayment.uuid()).withoutAmount();
    }

    private static QrisString qris(String reference) {
        return new QrisString(ACCOUNT, "SANDBOX", "JAKARTA", reference);
    }
}
