package id.gerbang.webhook.ledger;

import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is stored: the columns that questions are asked by, and the whole of it as a snapshot. Written under
 * the row's lock alone.
 */
@Entity
@Table(name = "gerbang_payment")
@SuppressWarnings("NullAway.Init") // filled by JPA
class PaymentRow {

    @Id
    String id;

    String account;

    String mode;

    @Nullable
    String reference;

    @Column(name = "merchant_ref")
    @Nullable
    String merchantRef;

    @Column(name = "created_ref")
    @Nullable
    String createdRef;

    String status;

    long amount;

    String snapshot;

    @Column(name = "snapshot_version")
    int snapshotVersion;

    @Column(name = "sent_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant sentAt;

    boolean made;

    @Column(name = "paid_told")
    boolean paidTold;

    @Column(name = "event_number")
    int eventNumber;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = InstantConverter.class)
    Instant updatedAt;

    /** Until when it can be paid. */
    @Column(name = "expires_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant expiresAt;

    /** When the gateway is to be asked about it next; null if never again. {@link Pace} says when. */
    @Column(name = "next_check_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant nextCheckAt;

    @Column(name = "checked_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant checkedAt;

    /** Set while it is being asked about, to when somebody else may. */
    @Column(name = "check_until")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant checkUntil;

    /** When somebody who proves nothing said last that there is news. */
    @Column(name = "hinted_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant hintedAt;

    /** Who comes first of those that are due, {@link Pace#TURNS}. */
    int turn;

    protected PaymentRow() {}

    static PaymentRow of(Payment payment, Instant now) {
        PaymentRow row = new PaymentRow();
        row.id = payment.getId();
        row.createdAt = now;
        row.turn = Pace.NEVER_ASKED;
        row.store(payment, now);
        return row;
    }

    /**
     * The payment.
     *
     * @throws IllegalStateException if a newer Gerbang has stored it, whose fields would be lost here
     */
    Payment payment() {
        if (snapshotVersion > PaymentJson.VERSION) {
            throw new IllegalStateException("payment " + id + " has the version " + snapshotVersion
                    + ", this Gerbang knows " + PaymentJson.VERSION + ": deploy the newer Gerbang that wrote it");
        }
        return PaymentJson.readPayment(PaymentJson.parse(snapshot));
    }

    PaymentStatus status() {
        return PaymentStatus.valueOf(status);
    }

    void store(Payment payment, Instant now) {
        account = payment.getAccount();
        mode = payment.getMode().name();
        reference = payment.getReference();
        merchantRef = payment.getMerchantRef();
        status = payment.getStatus().name();
        amount = payment.getAmount().getAmount();
        snapshot = PaymentJson.write(payment).toString();
        snapshotVersion = PaymentJson.VERSION;
        updatedAt = now;
        if (payment.getExpiresAt() != null) {
            expiresAt = payment.getExpiresAt();
        }
    }
}
