package id.gerbang.webhook.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many questions the nodes together have asked an account's gateway lately. */
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

    protected AccountRow() {}

    AccountRow(String account, Instant callsUntil) {
        this.account = account;
        this.callsUntil = callsUntil;
    }
}
