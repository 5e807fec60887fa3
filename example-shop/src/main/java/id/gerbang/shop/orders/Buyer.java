package id.gerbang.shop.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who ordered. The shop keeps it, Gerbang does not: every new attempt passes it on again. */
@Embeddable
@SuppressWarnings("NullAway.Init") // filled by JPA
public class Buyer {

    @Column(name = "buyer_name")
    private String name;

    @Column(name = "buyer_email")
    private String email;

    @Column(name = "buyer_phone")
    private @Nullable String phone;

    protected Buyer() {}

    /** Somebody; {@code phone} are digits as dialled, or null. */
    public Buyer(String name, String email, @Nullable String phone) {
        this.name = name;
        this.email = email;
        this.phone = phone;
    }

    /** As they call themselves. */
    public String getName() {
        return name;
    }

    /** Where the gateway writes to. */
    public String getEmail() {
        return email;
    }

    /** Digits as dialled, or null. */
    public @Nullable String getPhone() {
        return phone;
    }
}
