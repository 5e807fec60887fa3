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
                "\ufeff\ufeff{}",
                " \ufeff{}",
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
                "1e4",
                "\"1e4\"",
                "\"+10000\"",
                "\"-10000\"",
                "\" 10000\"",
                "\"10000 \"",
                "\"10 000\"",
                "\"10.001\"",
                "\"10.000\"",
                "\"10,000\"",
                "\"10000.\"",
                "\".00\"",
                "\"10000.50\"",
                "\"Rp10000\"",
                "\"\u0661\"",
                "\"9223372036854775808\""
            })
    void what_is_not_a_whole_number_of_rupiah_is_no_amount(String value) throws Unreadable {
        VendorJson json = of(value);

        assertThat(json.findRupiah("a")).isNull();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireRupiah("a"))
                .withMessageStartingWith("a is not an amount in whole rupiah, but ");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireWhole("a"))
                .withMessageStartingWith("a is not a whole number, but ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Rp 85.000,00\" | a text like \"a 9.9,9\"",
                "\"85,000\"       | a text like \"9,9\"",
                "\"<b>CANARY\"    | a text like \"?a?a\"",
                "\"1234567890123456789.5 \" | a text like \"9.…\"",
                "10000.5        | a number with a fraction",
                "1e4            | a number with an exponent",
                "-1             | a negative number",
                "9223372036854775808 | too large a number",
                "true           | true",
                "null           | null",
                "[1]            | a list",
                "{}             | an object"
            })
    void the_message_about_an_amount_names_its_field_and_shape_and_not_its_value(String value, String shape)
            throws Unreadable {
        VendorJson json = of(value);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireRupiah("a"))
                .withMessage("a is not an amount in whole rupiah, but " + shape);
    }

    @Test
    void an_absent_amount_is_said_to_be_absent() throws Unreadable {
        VendorJson json = of("1");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireRupiah("b"))
                .withMessage("b is not an amount in whole rupiah, but absent");
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
    @CsvSource({
        "10000, 10000",
        "10000.00, 10000",
        "'\"10000\"', 10000",
        "'\"10000.00\"', 10000",
        "'\"010000\"', 10000",
        "'\"10000.0\"', 10000",
        "'\"10000.0000\"', 10000",
        "10000.000, 10000",
        "0, 0",
        "'\"0\"', 0",
        "-0, 0",
        "1000000000000000, 1000000000000000"
    })
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
                .withMessageStartingWith("a is not a text, but ");
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

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"1\"", "1.0"})
    void a_set_flag_is_true_or_one(String value) throws Unreadable {
        assertThat(of(value).requireFlag("a")).isTrue();
        assertThat(of(value).isTrue("a")).isTrue();
        assertThat(of(value).isFalse("a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "\"0\"", "0.0"})
    void a_flag_that_is_not_set_is_false_or_zero(String value) throws Unreadable {
        assertThat(of(value).requireFlag("a")).isFalse();
        assertThat(of(value).isTrue("a")).isFalse();
        assertThat(of(value).isFalse("a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "2", "-1", "\" 1\"", "null", "[1]", "\"\"", "\"yes\""})
    void anything_else_is_no_flag(String value) throws Unreadable {
        VendorJson json = of(value);
        assertThat(json.isTrue("a") || json.isFalse("a") || json.isTrue("b") || json.isFalse("b"))
                .isFalse();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.requireFlag("a"))
                .withMessageStartingWith("a is neither 0 nor 1, but ");
    }

    @ParameterizedTest
    @CsvSource({"1428.57, 1429", "1428.5, 1429", "'\"1428.49\"', 1428", "'\"1500\"', 1500", "1500, 1500", "0.4, 0"})
    void a_fee_that_informs_is_rounded_to_the_rupiah(String value, long fee) throws Unreadable {
        assertThat(of(value).findFee("a")).isEqualTo(Rupiah.of(fee));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"1.500,00\"", "\"1.500\"", "\"free\"", "1e3", "true", "{}", "999999999999999999"})
    void a_figure_that_informs_and_cannot_be_read_is_absent_with_one_warning(String value) throws Unreadable {
        try (LogBook log = new LogBook(ReadingWarnings.class)) {
            VendorJson json = of(value);
            assertThat(json.findFee("a")).isNull();
            assertThat(json.findFee("a")).isNull();

            assertThat(log.getMessages())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING a gateway: a is not ")
                    .doesNotContain("1.500,00", "free");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void a_figure_that_is_null_or_blank_is_absent_without_a_warning(String value) throws Unreadable {
        try (LogBook log = new LogBook(ReadingWarnings.class)) {
            VendorJson json = of(value);
            assertThat(json.findFee("a")).isNull();
            assertThat(json.findRupiah("b")).isNull();
            assertThat(json.findInstant("a")).isNull();
            assertThat(json.findWhole("a")).isNull();

            assertThat(log.getMessages()).isEmpty();
        }
    }

    @Test
    void a_row_that_cannot_be_read_is_left_out_with_one_warning_of_its_kind() throws Unreadable {
        try (LogBook log = new LogBook(ReadingWarnings.class)) {
            VendorJson json = of("[{\"b\":1},{\"b\":\"x\"},null,{\"b\":\"y\"},{\"b\":2},{}]");

            assertThat(json.readRows("a", row -> row.requireWhole("b"))).containsExactly(1L, 2L);
            assertThat(log.getMessages())
                    .containsExactly(
                            "WARNING a gateway: a row of the list a cannot be read: b is not a whole number, but a text like"
                                    + " \"a\". It is left out; further ones of this kind are not logged",
                            "WARNING a gateway: a row of the list a cannot be read: b is not a whole number, but absent."
                                    + " It is left out; further ones of this kind are not logged");
        }
    }

    @Test
    void a_byte_order_mark_before_the_object_is_skipped() throws Unreadable {
        assertThat(VendorJson.parse("\ufeff{\"a\":2}".getBytes(UTF_8)).requireWhole("a"))
                .isEqualTo(2);
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
            VendorJson.Reader reader = new VendorJson.Reader("tripay");
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
