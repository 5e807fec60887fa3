package id.gerbang.kropay;

import id.gerbang.spi.GatewayConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says once that the zone is probably not that of Kropay's times: an expiry tells, no other time is known beforehand. */
final class ZoneCheck {

    private static final Logger LOG = Logger.getLogger(ZoneCheck.class.getName());
    /** For clocks that differ, and for the time that the answer took. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final String account;
    private final AtomicBoolean warned = new AtomicBoolean();

    ZoneCheck(GatewayConfig config) {
        account = config.getAccount();
    }

    /** Compares a new payment's expiry with the requested one, by the gateway's clock. */
    void look(@Nullable Instant expiresAt, Duration timeToPay, Instant now) {
        if (expiresAt == null) {
            return;
        }
        Instant due = now.plus(timeToPay);
        boolean odd = expiresAt.isBefore(now) || expiresAt.isAfter(due.plus(TOLERANCE));
        if (odd && !warned.getAndSet(true)) {
            long minutes = Math.round(Duration.between(due, expiresAt).abs().getSeconds() / 60.0);
            LOG.warning("Kropay's times are about " + minutes + " minutes off: check gerbang." + account + ".zone");
        }
    }
}
