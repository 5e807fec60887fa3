package id.gerbang.webhook.ledger;

import id.gerbang.event.PaymentEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that the shop is to be told, and how that went so far. */
@Entity
@Table(name = "gerbang_event")
@SuppressWarnings("NullAway.Init") // filled by JPA
class EventRow {

    @Id
    String id;

    @Column(name = "payment_id")
    @Nullable
    String paymentId;

    @Column(name = "number_in_payment")
    int numberInPayment;

    String type;

    int version;

    String body;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    Instant createdAt;

    int attempts;

    @Column(name = "next_attempt_at")
    @Convert(converter = InstantConverter.class)
    Instant nextAttemptAt;

    @Column(name = "delivered_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant deliveredAt;

    @Column(name = "parked_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant parkedAt;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    protected EventRow() {}

    EventRow(PaymentEvent event, int numberInPayment) {
        this.id = event.getId();
        this.paymentId = event.getPayment() == null ? null : event.getPayment().getId();
        this.numberInPayment = numberInPayment;
        this.type = EventJson.type(event);
        this.version = EventJson.VERSION;
        this.body = EventJson.body(event);
        this.createdAt = event.getTime();
        this.nextAttemptAt = event.getTime();
    }
}
