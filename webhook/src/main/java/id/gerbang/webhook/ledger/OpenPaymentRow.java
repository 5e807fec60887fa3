package id.gerbang.webhook.ledger;

import id.gerbang.feature.OpenPayment;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open payment that was asked for here: what is paid into it is known by it. */
@Entity
@Table(name = "gerbang_open_payment")
@SuppressWarnings("NullAway.Init") // filled by JPA
class OpenPaymentRow {

    @Id
    String id;

    String account;

    String mode;

    String uuid;

    @Column(name = "merchant_ref")
    @Nullable
    String merchantRef;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    Instant createdAt;

    protected OpenPaymentRow() {}

    OpenPaymentRow(OpenPayment openPayment, Instant now) {
        id = TimeOrderedId.at(now);
        account = openPayment.getAccount();
        mode = openPayment.getMode().name();
        uuid = openPayment.getUuid();
        merchantRef = openPayment.getMerchantRef();
        createdAt = now;
    }
}
