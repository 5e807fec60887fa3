package id.gerbang.webhook.ledger;

import id.gerbang.PaymentStatus;

/** Which status may follow which. PAID and REFUNDED come out the same in every order of arrival. */
final class Transition {

    private Transition() {}

    /** Whether a payment goes from one status to another; if not, what was said is recorded and changes nothing. */
    static boolean allowed(PaymentStatus from, PaymentStatus to) {
        if (from == to || from == PaymentStatus.REFUNDED) {
            return false;
        }
        return switch (to) {
            case REFUNDED -> true;
            case PAID -> true;
            case EXPIRED, FAILED -> from == PaymentStatus.PENDING || from == PaymentStatus.UNKNOWN;
            case PENDING -> from == PaymentStatus.UNKNOWN;
            case UNKNOWN -> false;
        };
    }

    /** Whether PAID comes after the payment was told as over. */
    static boolean late(PaymentStatus from) {
        return from == PaymentStatus.EXPIRED || from == PaymentStatus.FAILED;
    }
}
