package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.sandbox.kropay.KropayMerchant;
import id.gerbang.sandbox.tripay.Merchant;

/** What must not be found where it does not belong: the keys of the merchant, and how to reach the customer. */
final class Canary {

    static final String API_KEY = "CANARY-api-key-5f1d";
    static final String PRIVATE_KEY = "CANARY-private-key-a90c";
    static final String KROPAY_KEY = "CANARY-kropay-key-77b2";
    static final String CALLBACK_TOKEN = "CANARY-callback_token-3b77";
    static final String EMAIL = "canary@customer.example";
    static final String PHONE = "081299887766";

    private Canary() {}

    /** Who bears the fees. */
    static Merchant merchant() {
        return Merchant.of("T0003", API_KEY, PRIVATE_KEY);
    }

    /** At Kropay. */
    static KropayMerchant kropayMerchant() {
        return KropayMerchant.of("toko", KROPAY_KEY);
    }

    /** Fails if it is in there after all. */
    static void absentFrom(String text) {
        assertThat(text).doesNotContainIgnoringCase("canary").doesNotContain(PHONE, PHONE.substring(1));
    }
}
