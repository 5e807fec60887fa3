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

    /** What was paid by then is stored. */
    @Column(name = "listed_until")
    @Convert(converter = InstantConverter.class)
    Instant listedUntil;

    /** When something was paid into it last, or else when it became known. */
    @Column(name = "news_at")
    @Convert(converter = InstantConverter.class)
    Instant newsAt;

    /** When the gateway is to be asked what came in; null until it has answered. */
    @Column(name = "next_look_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant nextLookAt;

    protected OpenPaymentRow() {}

    OpenPaymentRow(String account, PaymentMode mode, @Nullable String uuid, @Nullable String merchantRef, Instant now) {
        this.id = TimeOrderedId.at(now);
        this.account = account;
        this.mode = mode.name();
        this.merchantRef = merchantRef;
        this.createdAt = now;
        this.listedUntil = now;
        this.newsAt = now;
        if (uuid != null) {
            named(uuid, now);
        }
    }

    /** The gateway has it: from now on it is asked what came in. */
    void named(String uuid, Instant now) {
        this.uuid = uuid;
        this.nextLookAt = Looks.next(newsAt, now);
    }
}
