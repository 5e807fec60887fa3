package id.gerbang.qris;

import id.gerbang.Payment;
import id.gerbang.Rupiah;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of a QRIS code, whole and understood. */
public final class Qris {

    private static final String RUPIAH = "360";
    private static final String ONCE = "12";

    private final String text;
    private final Map<String, String> fields;
    private final @Nullable Rupiah amount;

    private Qris(String text, Map<String, String> fields, @Nullable Rupiah amount) {
        this.text = text;
        this.fields = fields;
        this.amount = amount;
    }

    /**
     * Reads a code.
     *
     * @param text of the code
     * @throws IllegalArgumentException if it is none, a character of it is another, or it is about another currency or an
     *     amount with sen; the message says which. TriPay's sandbox gives the words {@code SANDBOX MODE}, which are none
     */
    public static Qris parse(String text) {
        Map<String, String> fields = EmvCode.read(text);
        if (!RUPIAH.equals(fields.get("53"))) {
            throw new IllegalArgumentException("not a QRIS: its currency is not the rupiah");
        }
        String amount = fields.get("54");
        return new Qris(text, fields, amount == null ? null : whole(amount));
    }

    private static Rupiah whole(String amount) {
        if (!amount.matches("[0-9]{1,13}(\\.[0-9]{0,2})?")) {
            throw new IllegalArgumentException("not a QRIS: its amount is not a number");
        }
        try {
            return Rupiah.of(new BigDecimal(amount).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not a QRIS: its amount is not in whole rupiah", e);
        }
    }

    /**
     * The code of a payment that a customer may be shown: whole, and of the very amount that is to be paid.
     *
     * @param payment whose {@linkplain Payment#getQrString() code} it is
     * @return the code, or null if the payment has none, it cannot be read, or it asks for another amount or for none
     */
    public static @Nullable Qris of(Payment payment) {
        String text = payment.getQrString();
        try {
            Qris qris = text == null ? null : parse(text);
            boolean right =
                    qris != null && qris.amount != null && Objects.equals(qris.amount, payment.getAmountToPay());
            return right ? qris : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The text, as it is drawn. */
    public String getText() {
        return text;
    }

    /** What the customer is asked for; null if the customer says. */
    public @Nullable Rupiah getAmount() {
        return amount;
    }

    /** Who is paid, as the customer sees it; up to 25 characters. */
    public @Nullable String getMerchantName() {
        return fields.get("59");
    }

    /** Where that is; up to 15 characters. */
    public @Nullable String getMerchantCity() {
        return fields.get("60");
    }

    /** Whether it is made for one payment; if not, it can be paid again and again. */
    public boolean isForOnePayment() {
        return ONCE.equals(fields.get("01"));
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
