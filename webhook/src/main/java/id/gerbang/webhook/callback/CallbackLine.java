package id.gerbang.webhook.callback;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.webhook.ledger.Outcome;
import id.gerbang.webhook.payment.Intake;
import id.gerbang.webhook.payment.Taken;
import org.jspecify.annotations.Nullable;

/** What the log says of a callback: one line, {@code key=value}, in this order. */
record CallbackLine(
        String request,
        String account,
        Outcome outcome,
        int status,
        @Nullable String reference,
        @Nullable String payment,
        long millis) {

    private static final int LONGEST = 100;

    /** The line; null for what a stranger may have sent, unless it has a payment asked about. */
    static @Nullable CallbackLine of(String request, String account, Taken taken, int status, long millis) {
        return isKnown(taken)
                ? new CallbackLine(
                        request, account, taken.outcome(), status, reference(taken), taken.paymentId(), millis)
                : null;
    }

    private static boolean isKnown(Taken taken) {
        if (taken.reading() instanceof Rejected rejected) {
            return Intake.isAuthentic(rejected);
        }
        return taken.reading() instanceof Authenticated || taken.outcome() == Outcome.HINT;
    }

    private static @Nullable String reference(Taken taken) {
        if (taken.reading() instanceof Authenticated authenticated) {
            return authenticated.getNotice().getReference();
        }
        return taken.reading() instanceof Unverified unverified ? unverified.getReference() : null;
    }

    @Override
    public String toString() {
        return "callback request=" + clean(request) + " account=" + clean(account) + " outcome=" + outcome + " status="
                + status + " reference=" + clean(reference) + " payment=" + clean(payment) + " ms=" + millis;
    }

    /** One word that is no other field, whatever somebody sent. */
    private static String clean(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "-";
        }
        String word = value.replaceAll("[^\\p{Graph}]|=", "_");
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
