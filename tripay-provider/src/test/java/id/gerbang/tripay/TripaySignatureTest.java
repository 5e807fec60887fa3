package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Rupiah;
import id.gerbang.Secret;
import org.junit.jupiter.api.Test;

class TripaySignatureTest {

    @Test
    void the_documents_example_comes_out() {
        TripaySignature signature = new TripaySignature(Secret.of("ytf6ooi2gmlNPfpchd94jDOk8hRWOu"), "T0001");
        assertThat(signature.ofClosedPayment("INV55567", Rupiah.of(1_500_000)))
                .isEqualTo("9f167eba844d1fcb369404e2bda53702e2f78f7aa12e91da6715414e65b8c86a");
    }
}
