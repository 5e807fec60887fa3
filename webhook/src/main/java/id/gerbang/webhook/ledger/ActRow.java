package id.gerbang.webhook.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody did by hand, and why. Never changed. */
@Entity
@Table(name = "gerbang_act")
@SuppressWarnings("NullAway.Init") // filled by JPA
class ActRow {

    @Id
    String id;

    /** The event, mismatch or unreadable callback that the person acted on. */
    String subject;

    String what;

    String who;

    String why;

    @Column(name = "acted_at")
    @Convert(converter = InstantConverter.class)
    Instant actedAt;

    protected ActRow() {}

    ActRow(String subject, What what, Act act, Instant actedAt) {
        this.id = TimeOrderedId.at(actedAt);
        this.subject = subject;
        this.what = what.name();
        this.who = act.who();
        this.why = act.why();
        this.actedAt = actedAt;
    }

    /** What can be done by hand. */
    enum What {
        RELEASED,
        SKIPPED,
        RESOLVED
    }
}
