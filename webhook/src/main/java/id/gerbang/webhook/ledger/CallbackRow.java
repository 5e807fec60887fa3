package id.gerbang.webhook.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An authentic callback as it came, once for the same bytes. */
@Entity
@Table(name = "gerbang_callback")
@SuppressWarnings("NullAway.Init") // filled by JPA
class CallbackRow {

    @Id
    String id;

    String account;

    String digest;

    @Column(name = "payment_id")
    @Nullable
    String paymentId;

    String outcome;

    byte[] body;

    @Column(name = "received_at")
    @Convert(converter = InstantConverter.class)
    Instant receivedAt;

    protected CallbackRow() {}

    CallbackRow(
            String account,
            String digest,
            @Nullable String paymentId,
            Outcome outcome,
            byte[] body,
            Instant receivedAt) {
        this.id = TimeOrderedId.at(receivedAt);
        this.account = account;
        this.digest = digest;
        this.paymentId = paymentId;
        this.outcome = outcome.name();
        this.body = body.clone();
        this.receivedAt = receivedAt;
    }
}
