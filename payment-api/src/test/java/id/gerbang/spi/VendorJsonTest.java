package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.gerbang.Rupiah;
import id.gerbang.spi.VendorJson.Unreadable;
import jakarta.json.Json;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Instant;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "4711",
                "\"CANARY\"",
                "[]",
                "[{\"a\":\"CANARY\"}]",
                "\ufeff{}",
                "{\"a\":\"CANARY",
                "{\"a\":\"CANARY\\",
                "{\"a\":\"CANARY\"",
                "{\"a\":",
                "{\"a\"",
                "{",
                "}",
                "{\"a\":\"CANARY\",}",
                "{'a':'CANARY'}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":+1}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":0x1F}",
                "{\"a\":\"CANARY\u0000\"}",
                "{\"a\":\"CANARY\n\"}",
                "{\"a\":\"\\xCANARY\"}",
                "{\"a\":\"\\u12G4\"}",
                "{\"a\":1,\"a\":\"CANARY\"}",
                "{\"b\":[{\"a\":1,\"a\":\"CANARY\"}]}",
                "/* CANARY */{}"
            })
    void what_is_not_one_json_object_is_unreadable_and_not_quoted(String text) {
        assertUnreadable(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "}", "]", "1", ",", "\"", "\"CANARY", "\u0000", "\u00e9", "\u00a0", "null"})
    void nothing_may_follow_the_object_but_blanks(String more) throws Unreadable {
        assertThat(VendorJson.parse("{\"a\":1} \t\r\n".getBytes(UTF_8)).requireWhole("a"))
                .isEqualTo(1);
        assertUnreadable(("{\"a\":1}" + more).getBytes(UTF_8));
        assertUnreadable(("{\"a\":1} " + more).getBytes(UTF_8));
    }

    @Test
    void what_is_not_utf_8_is_unreadable() {
        assertUnreadable(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'});
        // an overlong slash, half a surrogate pair, a character cut in two
        assertUnreadable(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'});
        assertUnreadable(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'});
        assertUnreadable(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xe2, (byte) 0x82, '"', '}'});
        assertUnreadable("{\"a\":1}".getBytes(UTF_16LE));
    }

    @Test
    void thirty_two_levels_are_read_and_one_more_is_not() throws Unreadable {
        assertThat(VendorJson.parse(nested(32))).isNotNull();
        assertThat(unreadable(nested(33))).hasMessage("nested too deeply");
        assertThat(unreadable(nested(200_000))).hasMessage("nested too deeply");
    }

    @Test
    void brackets_in_a_text_do_not_count_as_levels() throws Unreadable {
        assertThat(of("\"" + "[{\\\"".repeat(100) + "}\"").requireText("a")).endsWith("[{\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0e999999999",
                "9223372036854775808",
                "-9223372036854775809",
                "10000.5",
                "true",
                "null",
                "[10000]",
                "{}",
                "\"10000\""
            })
    void what_is_not_a_whole_number_of_rupiah_is_no_amount(String value) throws Unreadable {
        VendorJson json = of(value);

        assertThat(json.findRupiah("a")).isNull();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireRupiah("a"))
                .withMessage("a is not an amount in whole rupiah");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireWhole("a"))
                .withMessage("a is not a whole number");
    }

    @Test
    void a_whole_number_may_have_up_to_19_zeros_behind_the_point() throws Unreadable {
        assertThat(of("1." + "0".repeat(19)).requireWhole("a")).isEqualTo(1);
        VendorJson longer = of("1." + "0".repeat(20));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> longer.requireWhole("a"));
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.7", "4250, 4250", "'\"4250.00\"', 4250.00", "-1.5, -1.5"})
    void a_decimal_is_a_number_or_a_text_of_digits(String value, BigDecimal decimal) throws Unreadable {
        assertThat(of(value).findDecimal("a")).isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "\"1e3\"", "\"x\"", "null", "{}", "1234567890123456789", "0.1234567890123456789"})
    void what_is_no_plain_decimal_is_none(String value) throws Unreadable {
        assertThat(of(value).findDecimal("a")).isNull();
        assertThat(of(value).findDecimal("b")).isNull();
    }

    @Test
    void a_negative_number_is_whole_and_no_amount() throws Unreadable {
        assertThat(of("-1").requireWhole("a")).isEqualTo(-1);
        assertThat(of("-1").findRupiah("a")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10000, 10000", "10000.00, 10000", "1e4, 10000", "0, 0", "-0, 0", "1000000000000000, 1000000000000000"})
    void a_whole_amount_is_read_however_it_is_written(String value, long amount) throws Unreadable {
        assertThat(of(value).requireRupiah("a")).isEqualTo(Rupiah.of(amount));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000_001L, Long.MAX_VALUE})
    void what_nobody_has_is_whole_and_no_amount(long number) throws Unreadable {
        assertThat(of("" + number).requireWhole("a")).isEqualTo(number);
        assertThat(of("" + number).findRupiah("a")).isNull();
    }

    @Test
    void a_number_of_two_thousand_digits_is_unreadable_or_no_amount() {
        Unreadable unreadable = catchThrowableOfType(
                Unreadable.class, () -> of("9".repeat(2_000)).requireRupiah("a"));
        assertThat(unreadable).isNotNull().hasMessageNotContaining("99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "CANARY\\u0000", "\\ud800", "CANARY\\udc00x", "\\udc00\\ud800", "\\udfff", "", " \\t"
            })
    void a_text_that_no_database_takes_is_no_text(String text) throws Unreadable {
        VendorJson json = of("\"" + text + "\"");

        assertThat(json.findText("a")).isNull();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireText("a"))
                .withMessage("a is not a text");
    }

    @Test
    void a_text_has_up_to_4096_characters_and_both_halves_of_each() throws Unreadable {
        assertThat(of("\"" + "x".repeat(4_096) + "\"").requireText("a")).hasSize(4_096);
        assertThat(of("\"" + "x".repeat(4_097) + "\"").findText("a")).isNull();
        assertThat(of("\"\\ud83d\\ude00\"").requireText("a")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void a_name_has_up_to_100_characters() throws Unreadable {
        assertThat(of("\"" + "x".repeat(100) + "\"").requireName("a")).hasSize(100);
        assertThat(of("\"" + "x".repeat(100) + "\"").findName("a")).hasSize(100);
        assertThat(of("null").findName("a")).isNull();
        VendorJson longer = of("\"" + "x".repeat(101) + "\"");
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> longer.requireName("a"));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> longer.findName("a"))
                .withMessage("a is longer than 100 characters");
    }

    @Test
    void a_number_is_found_as_a_text_and_is_not_required_as_one() throws Unreadable {
        assertThat(of("4711").findText("a")).isEqualTo("4711");
        assertThat(of("1e999999999").findText("a")).isNull();
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> of("4711").requireText("a"));
    }

    @Test
    void true_false_absent_and_null_are_told_apart() throws Unreadable {
        assertThat(of("true").isTrue("a")).isTrue();
        assertThat(of("true").isFalse("a")).isFalse();
        assertThat(of("false").isFalse("a")).isTrue();
        assertThat(of("\"true\"").isTrue("a")).isFalse();
        assertThat(of("1").isTrue("a") || of("1").isFalse("a") || of("1").isFalse("b"))
                .isFalse();
    }

    @Test
    void a_moment_is_seconds_as_a_number_or_as_digits() throws Unreadable {
        Instant moment = Instant.parse("2026-11-21T03:04:05Z");
        assertThat(of("1795230245").findInstant("a")).isEqualTo(moment);
        assertThat(of("\"1795230245\"").findInstant("a")).isEqualTo(moment);
        for (String value : new String[] {"-1", "1.5", "999999999999", "\"2026-11-21\"", "\"\u0661\"", "1e999999999"}) {
            assertThat(of(value).findInstant("a")).as(value).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "/relative",
                "//pay.example/x",
                "http:opaque",
                "https:///x",
                "https://pay.example/a b",
                "file:///etc/passwd"
            })
    void what_is_not_a_web_address_is_not_for_a_page(String url) throws Unreadable {
        assertThat(of("\"" + url + "\"").findUrl("a")).isNull();
        assertThat(of("\"HTTPS://pay.example/x?y=1\"").findUrl("a")).isEqualTo(URI.create("HTTPS://pay.example/x?y=1"));
    }

    @Test
    void objects_and_lists_within_are_read_and_anything_else_is_named() throws Unreadable {
        assertThat(of("{\"b\":1}").requireObject("a").requireWhole("b")).isEqualTo(1);
        assertThat(of("[{\"b\":1},{\"b\":2}]").requireObjects("a")).hasSize(2);
        assertThat(of("[]").requireObjects("a")).isEmpty();
        assertThat(of("{\"b\":1}").findObject("a")).isNotNull();
        assertThat(of("[]").findObject("a")).isNull();
        assertThat(of("[\"x\",1,\"y\"]").requireTexts("a")).containsExactly("x", "y");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> of("{}").requireTexts("a"))
                .withMessage("a is not a list");
        assertThat(of("1").unreadable("a is odd")).hasMessage("a is odd");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> of("[]").requireObject("a"))
                .withMessage("a is not an object");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> of("{}").requireObjects("a"))
                .withMessage("a is not a list");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> of("[{},null]").requireObjects("a"))
                .withMessage("a is not a list of objects");
    }

    @Test
    void without_a_json_implementation_the_jar_to_add_is_named() throws Exception {
        URL[] withoutParsson = {place(VendorJson.class), place(Json.class)};
        try (URLClassLoader loader = new URLClassLoader(withoutParsson, ClassLoader.getPlatformClassLoader())) {
            Method parse = loader.loadClass(VendorJson.class.getName()).getMethod("parse", byte[].class);

            InvocationTargetException failure = ContextLoader.with(
                    loader,
                    () -> catchThrowableOfType(
                            InvocationTargetException.class, () -> parse.invoke(null, "{}".getBytes(UTF_8))));

            assertThat(failure).isNotNull();
            assertThat(failure.getCause())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("add org.eclipse.parsson:parsson");
        }
    }

    @Test
    void a_reader_looks_for_an_implementation_once() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        ClassLoader application = new ClassLoader(VendorJsonTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (name.endsWith(JsonProvider.class.getName())) {
                    looks.incrementAndGet();
                }
                return super.getResources(name);
            }
        };
        VendorJson read = ContextLoader.with(application, () -> {
            VendorJson.Reader reader = new VendorJson.Reader();
            reader.parse("{}".getBytes(UTF_8));
            return reader.parse("{\"a\":2}".getBytes(UTF_8));
        });
        assertThat(read.requireWhole("a")).isEqualTo(2);
        assertThat(looks).hasValue(1);
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static VendorJson of(String value) throws Unreadable {
        return VendorJson.parse(("{\"a\":" + value + "}").getBytes(UTF_8));
    }

    private static byte[] nested(int depth) {
        return ("{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}").getBytes(UTF_8);
    }

    private static void assertUnreadable(byte[] bytes) {
        assertThat(unreadable(bytes)).hasMessageNotContaining("CANARY").hasNoCause();
    }

    private static Unreadable unreadable(byte[] bytes) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> VendorJson.parse(bytes));
        assertThat(unreadable)
                .as(new String(bytes, 0, Math.min(60, bytes.length), UTF_8))
                .isNotNull();
        return unreadable;
    }
}
