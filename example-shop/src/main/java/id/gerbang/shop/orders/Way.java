package id.gerbang.shop.orders;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How customers can pay: what they choose by, and what Gerbang is asked for. */
public enum Way {
    BRIVA("BRI virtual account", "tripay", "BRIVA"),
    BCAVA("BCA virtual account", "tripay", "BCAVA"),
    MANDIRIVA("Mandiri virtual account", "tripay", "MANDIRIVA"),
    BNIVA("BNI virtual account", "tripay", "BNIVA"),
    QRIS("QRIS, any app (Kropay)", "kropay", "QRIS"),
    QRIS2("QRIS, any app (TriPay)", "tripay", "QRIS2"),
    ALFAMART("Alfamart, at the till", "tripay", "ALFAMART"),
    INDOMARET("Indomaret, at the till", "tripay", "INDOMARET"),
    OVO("OVO wallet", "tripay", "OVO");

    private final String label;
    private final String account;
    private final String channel;

    Way(String label, String account, String channel) {
        this.label = label;
        this.account = account;
        this.channel = channel;
    }

    /** The way with this name, or null if there is none. */
    public static @Nullable Way find(@Nullable String name) {
        for (Way way : values()) {
            if (way.name().equals(name)) {
                return way;
            }
        }
        return null;
    }

    /** The ways to pay into these accounts. */
    public static List<Way> into(Set<String> accounts) {
        return Stream.of(values()).filter(way -> accounts.contains(way.account)).toList();
    }

    /** For people. */
    public String getLabel() {
        return label;
    }

    /** As configured: {@code gerbang.<account>.*}. */
    public String getAccount() {
        return account;
    }

    /** The gateway's code. */
    public String getChannel() {
        return channel;
    }

    /** True if the gateway insists on the customer's phone number: the wallet asks there. */
    public boolean needsPhone() {
        return this == OVO;
    }
}
