package id.gerbang.webhook.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many calls the nodes together have made to an account's gateway lately, and whether it answers. */
@Entity
@Table(name = "gerbang_account")
@SuppressWarnings("NullAway.Init") // filled by JPA
class AccountRow {

    @Id
    String account;

    /** By when the calls so far are spread over time as they may be. */
    @Column(name = "calls_until")
    @Convert(converter = InstantConverter.class)
    Instant callsUntil;

    /** Set while the gateway does not answer. */
    @Column(name = "trouble_since")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant troubleSince;

    /** Set with it: when one call may try whether it answers again. */
    @Column(name = "paused_until")
    @Convert(converter = InstantConverter.class)
    @Nullable
    Instant pausedUntil;

    protected AccountRow() {}

    AccountRow(String account, Instant callsUntil) {
        this.account = account;
        this.callsUntil = callsUntil;
    }
}
