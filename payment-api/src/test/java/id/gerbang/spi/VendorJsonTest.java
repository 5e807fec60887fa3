package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.Rupiah;
import id.gerbang.spi.VendorJson.Unreadable;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorJsonTest {

    private static final String VALID = "{\"reference\":\"CANARY-T1\",\"amount\":150000,\"paid_at\":\"1608133017\","
            + "\"success\":true,\"url\":\"https://tripay.example/pay?x=\\u0031\",\"data\":{\"list\":[{\"a\":1},{}]},"
            + "\"note\":null,\"fee\":7.5}";

    private static VendorJson json(String text) throws Unreadable {
        return VendorJson.parse(text.getBytes(UTF_8));
    }

    private static VendorJson field(String value) throws Unreadable {
        return json("{\"f\":" + value + "}");
    }

    @Test
    void a_vendors_object_is_read() throws Unreadable {
        VendorJson json = json(VALID);
        assertThat(json.requireText("reference")).isEqualTo("CANARY-T1");
        assertThat(json.requireRupiah("amount")).isEqualTo(Rupiah.of(150_000));
        assertThat(json.requireWhole("amount")).isEqualTo(150_000);
        assertThat(json.findInstant("paid_at")).isEqualTo(Instant.ofEpochSecond(1608133017));
        assertThat(json.isTrue("success")).isTrue();
        assertThat(json.isFalse("success")).isFalse();
        assertThat(json.findUrl("url")).isEqualTo(URI.create("https://tripay.example/pay?x=1"));
        assertThat(json.requireObject("data").requireObjects("list")).hasSize(2);
        assertThat(json.findText("note")).isNull();
        assertThat(json.findRupiah("fee")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[]",
                "\"x\"",
                "1",
                "null",
                "nul",
                "{}{}",
                "{} x",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":+1}",
                "{\"a\":1e}",
                "{a:1}",
                "\uFEFF{}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "// note\n{}",
                "{\"amount\":1,\"amount\":2}"
            })
    void what_is_not_one_plain_object_is_unreadable(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_unreadable() {
        byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
        assertThatThrownBy(() -> VendorJson.parse(bytes))
                .isInstanceOf(Unreadable.class)
                .hasMessage("not UTF-8");
    }

    @Test
    void depth_is_bounded_and_braces_in_a_text_are_no_depth() throws Unreadable {
        assertThat(json("{\"a\":".repeat(32) + "1" + "}".repeat(32)).requireObject("a"))
                .isNotNull();
        assertThatThrownBy(() -> json("{\"a\":".repeat(33) + "1" + "}".repeat(33)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("nested too deeply");
        assertThat(field("\"\\\"" + "[".repeat(100) + "\"").findText("f")).endsWith("[[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"150000\"",
                "150000.5",
                "-1",
                "1e19",
                "9223372036854775808",
                "1e999999999",
                "1e-999999999",
                "null",
                "true",
                "[150000]",
                "{}",
                "\"\""
            })
    void money_is_whole_rupiah_as_a_number_and_nothing_else(String value) throws Unreadable {
        VendorJson json = field(value);
        assertThat(json.findRupiah("f")).isNull();
        assertThatThrownBy(() -> json.requireRupiah("f"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("f is not an amount in whole rupiah");
    }

    @ParameterizedTest
    @ValueSource(strings = {"150000", "150000.0", "1.5e5", "1500000e-1"})
    void money_may_be_written_in_any_way_that_is_the_same_number(String value) throws Unreadable {
        assertThat(field(value).requireRupiah("f")).isEqualTo(Rupiah.of(150_000));
    }

    @Test
    void a_code_may_be_a_text_or_a_number() throws Unreadable {
        assertThat(field("\"0123\"").findText("f")).isEqualTo("0123");
        assertThat(field("57585748548596587").findText("f")).isEqualTo("57585748548596587");
        assertThat(field("1.5").findText("f")).isNull();
        assertThatThrownBy(() -> field("17").requireText("f")).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" \"", "\"a\\u0000b\"", "\"\\ud800\"", "true", "[]", "{}", "null"})
    void a_text_that_no_database_takes_is_none(String value) throws Unreadable {
        assertThat(field(value).findText("f")).isNull();
    }

    @Test
    void a_text_has_at_most_4096_characters() throws Unreadable {
        assertThat(field("\"" + "x".repeat(4096) + "\"").findText("f")).hasSize(4096);
        assertThat(field("\"" + "x".repeat(4097) + "\"").findText("f")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "http:x", "ftp://a.example", "x y"})
    void only_a_web_address_is_put_on_a_page(String url) throws Unreadable {
        assertThat(field("\"" + url + "\"").findUrl("f")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "-1", "1e30", "\"999999999999\"", "\"1608133017.5\""})
    void a_moment_is_seconds_in_digits(String value) throws Unreadable {
        assertThat(field(value).findInstant("f")).isNull();
    }

    @Test
    void whatever_is_done_to_a_document_it_is_read_or_unreadable_and_its_values_are_told_to_nobody() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = mutated(random);
            try {
                readAll(VendorJson.parse(bytes));
            } catch (Unreadable e) {
                assertThat(e.getMessage()).doesNotContain("CANARY");
                assertThat(e.getCause()).isNull();
            }
        }
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = VALID.getBytes(UTF_8);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[],:\"\\0e-.".charAt(random.nextInt(12));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> System.arraycopy(bytes, at, bytes, 0, bytes.length - at);
            }
        }
        return bytes;
    }

    private static void readAll(VendorJson json) throws Unreadable {
        json.findText("reference");
        json.findInstant("paid_at");
        json.findUrl("url");
        json.findRupiah("fee");
        json.isTrue("success");
        json.requireObject("data").requireObjects("list");
        json.requireText("reference");
        json.requireRupiah("amount");
        json.requireWhole("amount");
    }
}
