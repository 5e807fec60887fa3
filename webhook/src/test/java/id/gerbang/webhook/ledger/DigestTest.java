package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void a_digest_is_the_hex_of_sha_256() {
        // FIPS 180-2, appendix B.1
        assertThat(Digest.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digest.of(new byte[] {'a', 'b', 'c'})).isEqualTo(Digest.of("abc"));
    }
}
