package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Rupiah;
import id.gerbang.Secret;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TripaySignatureTest {

    @Test
    void the_documents_example_comes_out() {
        TripaySignature signature = new TripaySignature(Secret.of("ytf6ooi2gmlNPfpchd94jDOk8hRWOu"), "T0001");
        assertThat(signature.ofClosedPayment("INV55567", Rupiah.of(1_500_000)))
                .isEqualTo("9f167eba844d1fcb369404e2bda53702e2f78f7aa12e91da6715414e65b8c86a");
    }

    @Test
    void a_platform_whose_mac_cannot_be_copied_signs_all_the_same() {
        Provider other = new Stubborn();
        Security.insertProviderAt(other, 1);
        try {
            the_documents_example_comes_out();
            TripaySignature signature = new TripaySignature(Secret.of("key"), "T0001");
            byte[] body = {1, 2, 3};
            assertThat(signature.isOf(body, signature.ofCallback(body))).isTrue();
        } finally {
            Security.removeProvider(other.getName());
        }
    }

    /** A security provider as some shops put before the platform's own. */
    private static final class Stubborn extends Provider {

        private static final long serialVersionUID = 1L;

        Stubborn() {
            super("Stubborn", "1", "a Mac that cannot be copied");
            put("Mac.HmacSHA256", UncloneableMac.class.getName());
        }
    }

    /** HMAC-SHA256 by the platform, without its copying. */
    public static final class UncloneableMac extends MacSpi {

        private final Mac platforms;

        /** For the provider. */
        public UncloneableMac() throws GeneralSecurityException {
            platforms = Mac.getInstance("HmacSHA256", "SunJCE");
        }

        @Override
        protected int engineGetMacLength() {
            return platforms.getMacLength();
        }

        @Override
        protected void engineInit(Key key, @Nullable AlgorithmParameterSpec parameters) throws InvalidKeyException {
            platforms.init(key);
        }

        @Override
        protected void engineUpdate(byte input) {
            platforms.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            platforms.update(input, offset, length);
        }

        @Override
        protected byte[] engineDoFinal() {
            return platforms.doFinal();
        }

        @Override
        protected void engineReset() {
            platforms.reset();
        }
    }
}
