package id.gerbang.shop.payment;

import org.jspecify.annotations.Nullable;

/** The ways to pay that this shop offers, by TriPay's codes: the ones that a merchant has asked TriPay for. */
public enum Channel {
    BRIVA("BRI virtual account"),
    BCAVA("BCA virtual account"),
    MANDIRIVA("Mandiri virtual account"),
    BNIVA("BNI virtual account"),
    QRIS2("QRIS, any app"),
    ALFAMART("Alfamart, at the till"),
    INDOMARET("Indomaret, at the till"),
    OVO("OVO wallet");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** The channel with this code, or null if this shop has none. */
    public static @Nullable Channel find(@Nullable String code) {
        for (Channel channel : values()) {
            if (channel.name().equals(code)) {
                return channel;
            }
        }
        return null;
    }

    /** For people. */
    public String getLabel() {
        return label;
    }

    /** True if the gateway insists on the customer's phone number: the wallet asks there. */
    public boolean needsPhone() {
        return this == OVO;
    }
}
