package id.gerbang.tripay;

import id.gerbang.Rupiah;
import id.gerbang.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * TriPay's signatures: the hex of an HMAC-SHA256 under the merchant's private key, over a few fields of a request one
 * after the other, or over the whole body of a callback. Public so that a shop's own tests can post callbacks that are
 * accepted. Thread-safe.
 */
public final class TripaySignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final String merchantCode;
    /** To be copied, which takes less than to make one; null where the platform's cannot be. */
    private final @Nullable Mac keyed;

    /**
     * The signatures of one merchant.
     *
     * @param privateKey the merchant's private key, {@code gerbang.<account>.private-key}
     * @param merchantCode the merchant's code, for instance {@code T0001}
     */
    public TripaySignature(Secret privateKey, String merchantCode) {
        this.key = new SecretKeySpec(privateKey.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.merchantCode = merchantCode;
        this.keyed = copyOf(mac());
    }

    /**
     * Of a callback, as it stands in its header {@code X-Callback-Signature} (the document's section "Callback").
     *
     * @param body the bytes as they are sent
     * @return 64 hex digits
     */
    public String ofCallback(byte[] body) {
        return hex(hmac(body));
    }

    /** Of a closed payment ("Closed Payment, Signature"): merchant code, merchant_ref and amount. */
    String ofClosedPayment(String merchantRef, Rupiah amount) {
        return of(merchantCode + merchantRef + amount.getAmount());
    }

    /** Of an open payment ("Open Payment, Signature"): merchant code, channel and, if there is one, merchant_ref. */
    String ofOpenPayment(String channel, @Nullable String merchantRef) {
        return of(merchantCode + channel + (merchantRef == null ? "" : merchantRef));
    }

    /** Of a wallet to be linked or unlinked ("E-Wallet"): merchant code, wallet and mobile phone. */
    String ofEWallet(String walletType, String mobilePhone) {
        return of(merchantCode + walletType + mobilePhone);
    }

    /** Whether a text is the signature of these very bytes, in digits of either case; compared in constant time. */
    boolean isOf(byte[] body, String given) {
        byte[] expected = hmac(body);
        return given.length() == 2 * expected.length && MessageDigest.isEqual(expected, bytes(given));
    }

    private String of(String fields) {
        return hex(hmac(fields.getBytes(StandardCharsets.UTF_8)));
    }

    /** By a Mac of its own, since one is no good to two threads. */
    private byte[] hmac(byte[] bytes) {
        Mac own = keyed == null ? null : copyOf(keyed);
        return (own == null ? mac() : own).doFinal(bytes);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static @Nullable Mac copyOf(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            return null;
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            hex.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return hex.toString();
    }

    /** The bytes of hex digits; none if a character is not one. */
    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return new byte[0];
            }
            bytes[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        return bytes;
    }
}
