package id.gerbang.webhook.tally;

import id.gerbang.PaymentStatus;
import id.gerbang.event.PaymentMismatch.Reason;
import id.gerbang.webhook.background.RareWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Logger;

/** Counts what happens. Whatever goes wrong with that, nothing else does. */
@ApplicationScoped
public class Tally {

    private static final Logger LOG = Logger.getLogger(Tally.class.getName());
    private static final RareWarning TROUBLES =
            new RareWarning(LOG, "%s could not be counted, %d times since the last time: %s");

    @Inject
    Instance<Meter> meters;

    /** A callback of an account, and what became of it. */
    public void callback(String account, Enum<?> outcome) {
        count(
                "gerbang_callbacks_total",
                "Callbacks, by what became of them",
                Map.of("account", account, "outcome", outcome.name()));
    }

    /** A payment that has got another status. */
    public void transition(String account, PaymentStatus to) {
        count(
                "gerbang_transitions_total",
                "Payments that got another status, by that",
                Map.of("account", account, "status", to.name()));
    }

    /** What a gateway says for certain and does not fit. */
    public void mismatch(String account, Reason reason) {
        count(
                "gerbang_mismatches_total",
                "What a gateway said for certain and did not fit, by reason",
                Map.of("account", account, "reason", reason.name()));
    }

    /**
     * A question to a gateway.
     *
     * @param asked whether the account's bound allowed it
     */
    public void question(String account, boolean asked) {
        if (asked) {
            count("gerbang_questions_total", "Questions to the gateway", Map.of("account", account));
        } else {
            count(
                    "gerbang_questions_suppressed_total",
                    "Questions put off, because the account has asked enough, or its gateway does not answer",
                    Map.of("account", account));
        }
    }

    /** A payment that got another status by asking, of which no callback had told. */
    public void recovered(String account, PaymentStatus to) {
        count(
                "gerbang_recovered_total",
                "Payments that got another status by asking, without a callback",
                Map.of("account", account, "status", to.name()));
    }

    private void count(String name, String description, Map<String, String> tags) {
        for (Meter meter : meters) {
            try {
                meter.count(name, description, tags);
            } catch (RuntimeException e) {
                TROUBLES.note(name, e);
            }
        }
    }
}
