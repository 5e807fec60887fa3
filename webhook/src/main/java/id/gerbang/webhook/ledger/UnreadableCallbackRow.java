package id.gerbang.webhook.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An authentic callback that Gerbang cannot read. There is one row for the same bytes. */
@Entity
@Table(name = "gerbang_unreadable_callback")
@SuppressWarnings("NullAway.Init") // filled by JPA
class UnreadableCallbackRow {

    private static final int LONGEST_REASON = 1000;

    @Id
    String id;

    String account;

    String digest;

    String reason;

    byte[] body;

    @Column(name = "received_at")
    @Convert(converter = InstantConverter.class)
    Instant receivedAt;

    @Column(name = "resolved_at")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant resolvedAt;

    protected UnreadableCallbackRow() {}

    UnreadableCallbackRow(String account, String digest, String reason, byte[] body, Instant receivedAt) {
        this.id = TimeOrderedId.at(receivedAt);
        this.account = account;
        this.digest = digest;
        this.reason = storable(reason);
        this.body = body.clone();
        this.receivedAt = receivedAt;
    }

    /** PostgreSQL stores no NUL. */
    private static String storable(String reason) {
        String text = reason.replace('\0', ' ');
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }
}
