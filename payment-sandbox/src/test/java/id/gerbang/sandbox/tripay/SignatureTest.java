package id.gerbang.sandbox.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void the_vendors_test_vector_holds() {
        assertThat(Signature.hmacSha256("ytf6ooi2gmlNPfpchd94jDOk8hRWOu", "T0001" + "INV55567" + 1500000))
                .isEqualTo("9f167eba844d1fcb369404e2bda53702e2f78f7aa12e91da6715414e65b8c86a");
    }

    @Test
    void a_merchant_prints_without_its_keys() {
        assertThat(Merchant.of("T0003", "api", "private")).hasToString("T0003");
    }
}
