package id.gerbang.qris;

import id.gerbang.Payment;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPayment;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The text of a QRIS code, whole and understood. */
public final class Qris {

    private static final Logger LOG = Logger.getLogger(Qris.class.getName());
    private static final String RUPIAH = "360";
    private static final String ONCE = "12";
    /** A tip, or a fixed fee (56) or one in percent (57), by the wallet. */
    private static final List<String> ON_TOP = Collections.unmodifiableList(Arrays.asList("55", "56", "57"));

    /** EMVCo's limit, which the national API standard has too (SNAP, {@code qrContent}). */
    private static final int LONGEST = 512;

    private final String text;
    private final Map<String, String> fields;
    private final @Nullable Rupiah amount;

    private Qris(String text, Map<String, String> fields, @Nullable Rupiah amount) {
        this.text = text;
        this.fields = fields;
        this.amount = amount;
    }

    /**
     * Reads a code. Ignores blanks and line breaks around it. The checksum may be in lower case.
     *
     * @param text of the code
     * @throws IllegalArgumentException if it is not a QRIS, its checksum is wrong, it is longer than 512 characters, it is
     *     about another currency, another country or an amount with sen, or it names no merchant's account; the message
     *     says which. TriPay's sandbox gives the words {@code SANDBOX MODE}, which are not a QRIS
     */
    public static Qris parse(String text) {
        String code = text.trim();
        if (code.length() > LONGEST) {
            throw new IllegalArgumentException("not a QRIS: it is longer than " + LONGEST + " characters");
        }
        Map<String, String> fields = EmvCode.read(code);
        if (!RUPIAH.equals(fields.get("53")) || !"ID".equals(fields.get("58"))) {
            throw new IllegalArgumentException(
                    "not a QRIS: its currency is not the rupiah, or its country not Indonesia");
        }
        if (fields.keySet().stream().noneMatch(id -> id.compareTo("26") >= 0 && id.compareTo("51") <= 0)) {
            throw new IllegalArgumentException("not a QRIS: it names no account of a merchant");
        }
        String amount = fields.get("54");
        return new Qris(EmvCode.canonical(code), fields, amount == null ? null : whole(amount));
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
     * The code of a payment that a customer may be shown: whole, and of the very amount that the customer is told to pay.
     *
     * @param payment whose {@linkplain Payment#getQrString() code} it is
     * @return the code, or null if the payment has none, it cannot be read, it asks for none or for another amount than
     *     {@link Payment#getTotalToPay}, or has the wallet put a tip or a fee on top of it (ids 55 to 57)
     */
    public static @Nullable Qris of(Payment payment) {
        Rupiah toPay = payment.getTotalToPay();
        return toPay == null ? null : find(payment.getQrString(), toPay);
    }

    /**
     * The code of an open payment that a customer may be shown: whole, and of no amount, so that any can be paid.
     *
     * @param openPayment whose {@linkplain OpenPayment#getQrString() code} it is
     * @return the code, or null if the open payment has none, it cannot be read, or it asks for an amount, a tip or a fee
     */
    public static @Nullable Qris of(OpenPayment openPayment) {
        return find(openPayment.getQrString(), null);
    }

    /**
     * Says why the shop must not show the code of a payment: for instance its checksum or its amount is wrong.
     *
     * @return the problem, which never repeats the code; null if the code is right or there is none
     */
    public static @Nullable String problem(Payment payment) {
        Rupiah toPay = payment.getTotalToPay();
        if (toPay == null) {
            return payment.getQrString() == null ? null : "what is to be paid is not known";
        }
        return problem(payment.getQrString(), toPay);
    }

    /**
     * Says why the shop must not show the code of an open payment.
     *
     * @return the problem, which never repeats the code; null if the code is right or there is none
     */
    public static @Nullable String problem(OpenPayment openPayment) {
        return problem(openPayment.getQrString(), null);
    }

    private static @Nullable Qris find(@Nullable String text, @Nullable Rupiah asked) {
        try {
            return text == null ? null : parse(text).askingFor(asked);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String problem(@Nullable String text, @Nullable Rupiah asked) {
        try {
            if (text != null) {
                parse(text).askingFor(asked);
            }
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private Qris askingFor(@Nullable Rupiah asked) {
        if (!Objects.equals(amount, asked)) {
            throw new IllegalArgumentException("its amount is " + (amount == null ? "open" : amount) + ", and "
                    + (asked == null ? "open" : asked) + " is to be paid");
        }
        if (!Collections.disjoint(fields.keySet(), ON_TOP)) {
            throw new IllegalArgumentException("the wallet would put a tip or a fee on top");
        }
        return this;
    }

    /**
     * Whether a payment has a code that is not to be shown: one that {@link #of(Payment)} does not give. A payment without
     * a code has no wrong one.
     */
    public static boolean isWrong(Payment payment) {
        return problem(payment) != null;
    }

    /**
     * Takes a wrong code out of a payment: a customer who scans a code of another amount pays that amount. A shop need not
     * call this, {@code Payments} has done it; a provider does not, it gives a payment as the gateway does.
     *
     * @return the payment, its code as {@link #getText()} has it; or, if the code {@linkplain #isWrong is wrong}, without
     *     the code and its picture, and a line of level SEVERE says what is wrong and names the account and the reference,
     *     never the code
     */
    public static Payment withoutWrong(Payment payment) {
        String problem = problem(payment);
        Qris qris = of(payment);
        if (problem == null) {
            return qris == null
                    ? payment
                    : payment.toBuilder().setQrString(qris.getText()).build();
        }
        LOG.severe(
                "the QRIS of " + payment.getReference() + " at " + payment.getAccount() + " is left out: " + problem);
        return payment.toBuilder().setQrString(null).setQrUrl(null).build();
    }

    /** The text, as it is drawn. */
    public String getText() {
        return text;
    }

    /** What the customer is asked for; null if the customer types the amount. */
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
