package id.gerbang;

/**
 * What a callback turned out to be: exactly one of {@link Authenticated}, {@link Unverified} and {@link Rejected}.
 */
public abstract class CallbackReading {

    private CallbackReading() {}

    /** It comes from the gateway for certain, and says this. */
    public static final class Authenticated extends CallbackReading {
        private final PaymentNotice notice;

        /** An authentic notice. */
        public Authenticated(PaymentNotice notice) {
            this.notice = notice;
        }

        /** What the gateway says. */
        public PaymentNotice getNotice() {
            return notice;
        }
    }

    /**
     * Anybody could have posted it: a hint to ask the gateway about this reference, and nothing more. None of its
     * figures may reach a payment.
     */
    public static final class Unverified extends CallbackReading {
        private final String reference;

        /** A hint. */
        public Unverified(String reference) {
            this.reference = reference;
        }

        /** The payment to ask about, as the stranger says. */
        public String getReference() {
            return reference;
        }
    }

    /** It is not to be acted upon. */
    public static final class Rejected extends CallbackReading {
        private final Reason reason;
        private final String message;

        /**
         * A rejection.
         *
         * @param reason what kind
         * @param message for the log; says nothing that helps a forger and carries nothing of the body
         */
        public Rejected(Reason reason, String message) {
            this.reason = reason;
            this.message = message;
        }

        /** What kind. */
        public Reason getReason() {
            return reason;
        }

        /** For the log. */
        public String getMessage() {
            return message;
        }
    }

    /** Why a callback is rejected. */
    public enum Reason {
        /** Nothing proves that it comes from the gateway: no signature, or one that does not fit. Answered with 401. */
        NOT_AUTHENTIC,
        /** Not what the gateway would send, and nothing proves that it did. Answered with 400. */
        MALFORMED,
        /** It does come from the gateway, and cannot be understood: store it for a person. Answered with 400. */
        AUTHENTIC_UNREADABLE,
        /** It does come from the gateway, and is about something else than a payment. Answered with 400. */
        AUTHENTIC_OTHER_EVENT,
        /**
         * Anybody could have posted it, and it is about a payment that is not known here. In a Jakarta EE shop alone, and
         * never from a provider. Answered with 404.
         */
        UNKNOWN_PAYMENT
    }
}
