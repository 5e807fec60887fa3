package id.gerbang.webhook.ledger;

import id.gerbang.event.PaymentMismatch;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something authentic that does not fit, kept for a person, once for the same figures. */
@Entity
@Table(name = "gerbang_mismatch")
@SuppressWarnings("NullAway.Init") // filled by JPA
class MismatchRow {

    @Id
    String id;

    String fingerprint;

    String account;

    String reference;

    @Column(name = "payment_id")
    @Nullable
    String paymentId;

    String reason;

    String notice;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    Instant createdAt;

    @Column(name = "resolved_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant resolvedAt;

    protected MismatchRow() {}

    MismatchRow(PaymentMismatch event, String fingerprint) {
        this.id = event.getId();
        this.fingerprint = fingerprint;
        this.account = event.getAccount();
        this.reference = event.getNotice().getReference();
        this.paymentId = event.getPayment() == null ? null : event.getPayment().getId();
        this.reason = event.getReason().name();
        this.notice = PaymentJson.write(event.getNotice()).toString();
        this.createdAt = event.getTime();
    }
}
