package id.gerbang.webhook.ledger;

import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the gateway's list of an account's transactions has been gone through. */
@Entity
@Table(name = "gerbang_sweep")
@SuppressWarnings("NullAway.Init") // filled by JPA
class SweepRow {

    /** A payment that is refunded between the two is in the second one. */
    private static final PaymentStatus FIRST = PaymentStatus.PAID;

    private static final PaymentStatus LAST = PaymentStatus.REFUNDED;

    @Id
    String id;

    String account;

    String mode;

    @Column(name = "known_since")
    @Convert(converter = InstantConverter.class)
    Instant knownSince;

    /** When the last sweep that came to its end began. */
    @Column(name = "swept_until")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant sweptUntil;

    /** When the sweep that is under way began; null if none is. */
    @Column(name = "begun_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant begunAt;

    String listing;

    int page;

    /** How often that page could not be had. */
    int failures;

    /** When somebody may go on. */
    @Column(name = "next_at")
    @Convert(converter = InstantConverter.class)
    Instant nextAt;

    protected SweepRow() {}

    SweepRow(String account, PaymentMode mode, Instant now, Duration pause) {
        this.id = TimeOrderedId.at(now);
        this.account = account;
        this.mode = mode.name();
        this.knownSince = now;
        this.nextAt = now.plus(pause);
        goTo(FIRST, 1);
    }

    PaymentStatus listing() {
        return PaymentStatus.valueOf(listing);
    }

    void turnPage() {
        goTo(listing(), page + 1);
    }

    /**
     * Goes on behind the last page of a list.
     *
     * @return false if that was the last list
     */
    boolean turnList() {
        boolean last = listing() == LAST;
        goTo(last ? FIRST : LAST, 1);
        return !last;
    }

    private void goTo(PaymentStatus status, int number) {
        listing = status.name();
        page = number;
        failures = 0;
    }
}
