package id.gerbang.webhook.ledger;

import id.gerbang.PaymentMode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open payment that was asked for here: what is paid into it is known by it. The uuid is null until the gateway has answered. */
@Entity
@Table(name = "gerbang_open_payment")
@SuppressWarnings("NullAway.Init") // filled by JPA
class OpenPaymentRow {

    @Id
    String id;

    String account;

    String mode;

    @Nullable
    String uuid;

    @Column(name = "merchant_ref")
    @Nullable
    String merchantRef;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    Instant createdAt;

    protected OpenPaymentRow() {}

    OpenPaymentRow(String account, PaymentMode mode, @Nullable String uuid, @Nullable String merchantRef, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.account = account;
        this.mode = mode.name();
        this.uuid = uuid;
        this.merchantRef = merchantRef;
        this.createdAt = now;
    }
}
