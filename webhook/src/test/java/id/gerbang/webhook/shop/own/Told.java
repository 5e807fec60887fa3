package id.gerbang.webhook.shop.own;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A line in the shop's own table. */
@Entity
@Table(name = "told")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class Told {

    @Id
    @Column(name = "event_id")
    private String eventId;

    private String reference;

    private String words;

    protected Told() {}

    /** A line. */
    public Told(String eventId, String reference, String words) {
        this.eventId = eventId;
        this.reference = reference;
        this.words = words;
    }

    @Override
    public String toString() {
        return eventId + " " + reference + " " + words;
    }
}
