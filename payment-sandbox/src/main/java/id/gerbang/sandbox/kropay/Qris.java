package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.qris.QrisString;

/** The QRIS of a payment, at the acquirer that the document shows. */
final class Qris {

    private static final QrisString.Account ACCOUNT =
            new QrisString.Account("ID.CO.QREN.WWW", "936000000000000000", "00000000000000");

    private Qris() {}

    static String of(Payment payment) {
        return new QrisString(ACCOUNT, payment.merchant(), "JAKARTA", payment.reference())
                .withAmount(payment.totalAmount());
    }
}
