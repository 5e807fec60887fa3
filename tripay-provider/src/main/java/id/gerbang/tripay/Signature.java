package id.gerbang.tripay;

import id.gerbang.Rupiah;
import id.gerbang.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** TriPay's signatures: the hex of an HMAC-SHA256 under the merchant's private key. */
final class Signature {

    private static final int HEX_LENGTH = 64;

    private final SecretKeySpec key;
    private final String merchantCode;

    Signature(Secret privateKey, String merchantCode) {
        this.key = new SecretKeySpec(privateKey.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.merchantCode = merchantCode;
    }

    /** Of a closed payment: merchant code, merchant_ref and amount, one after the other. */
    String ofClosedPayment(String merchantRef, Rupiah amount) {
        return hex(hmac((merchantCode + merchantRef + amount.getAmount()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the one signature given is that of these very bytes; compared in constant time. */
    boolean isOf(byte[] body, List<String> given) {
        if (given.size() != 1 || given.get(0).length() != HEX_LENGTH) {
            return false;
        }
        byte[] expected = hex(hmac(body)).getBytes(StandardCharsets.US_ASCII);
        byte[] claimed = given.get(0).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, claimed);
    }

    private byte[] hmac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            hex.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return hex.toString();
    }
}
