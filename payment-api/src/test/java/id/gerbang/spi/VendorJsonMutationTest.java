package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.gerbang.spi.VendorJson.Unreadable;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One valid document, changed in thousands of ways that a seed decides: a value or Unreadable, and nothing else. */
class VendorJsonMutationTest {

    private final VendorJson.Reader reader = new VendorJson.Reader("tripay");

    private static final long SEED = 20261121;
    private static final int ROUNDS = 20_000;

    private static final byte[] VALID = ("{\"success\":true,\"data\":{\"reference\":\"CANARY-T1\",\"amount\":10000,"
                    + "\"expired_time\":\"1795230245\",\"pay_url\":\"https://CANARY.example/x\",\"note\":null},"
                    + "\"items\":[{\"name\":\"CANARY \\u00e9 \\\"kopi\\\"\",\"price\":1e4},{\"name\":\"\u20ac\",\"price\":2.50}]}")
            .getBytes(UTF_8);

    private static final List<String> NASTY = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ",",
            ":",
            "\u0000",
            "\ufeff",
            "\\u0000",
            "\\ud800",
            "\\udc00",
            "NaN",
            "Infinity",
            "-",
            "e",
            "1e999999999",
            "1e-999999999",
            "99999999999999999999999",
            "null",
            "true",
            "\u20ac",
            "[".repeat(40),
            "{\"a\":".repeat(40),
            "9".repeat(2_000),
            "x".repeat(5_000),
            "\"amount\":1,",
            "javascript:");

    private final Random random = new Random(SEED);
    private int readable;
    private int unreadable;

    @Test
    void a_mutated_document_is_a_value_or_unreadable_and_its_error_quotes_nothing() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutant = VALID;
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutant = mutate(mutant);
            }
            read(mutant);
        }
        // a loop that never or always succeeds proves little
        assertThat(readable).isGreaterThan(ROUNDS / 100);
        assertThat(unreadable).isGreaterThan(ROUNDS / 4);
    }

    private void read(byte[] mutant) {
        try {
            VendorJson json = reader.parse(mutant);
            json.isTrue("success");
            VendorJson data = json.requireObject("data");
            data.findText("reference");
            data.findInstant("expired_time");
            data.findUrl("pay_url");
            data.findRupiah("amount");
            data.requireText("reference");
            data.requireRupiah("amount");
            for (VendorJson item : json.requireObjects("items")) {
                item.findText("name");
                item.findText("price");
                item.findRupiah("price");
            }
            readable++;
        } catch (Unreadable e) {
            unreadable++;
            assertThat(e).hasMessageNotContaining("CANARY").hasMessageNotContaining("10000");
        } catch (RuntimeException | StackOverflowError e) {
            fail("neither a value nor unreadable: " + HexFormat.of().formatHex(mutant), e);
        }
    }

    private byte[] mutate(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(8));
        switch (random.nextInt(6)) {
            case 0: // another byte
                byte[] changed = bytes.clone();
                if (at < changed.length) {
                    changed[at] = (byte) random.nextInt(256);
                }
                return changed;
            case 1: // cut short
                return Arrays.copyOf(bytes, at);
            case 2: // a piece lost
                return join(bytes, at, new byte[0], to);
            case 3: // a piece twice
                return join(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
            case 4: // something nasty put in
                return join(bytes, at, nasty(), at);
            default: // something nasty put over
                return join(bytes, at, nasty(), to);
        }
    }

    private byte[] nasty() {
        return NASTY.get(random.nextInt(NASTY.size())).getBytes(UTF_8);
    }

    private static byte[] join(byte[] bytes, int headEnd, byte[] middle, int tailStart) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, headEnd);
        joined.writeBytes(middle);
        joined.write(bytes, tailStart, bytes.length - tailStart);
        return joined.toByteArray();
    }
}
