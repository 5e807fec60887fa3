package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableReplyTest {

    private final VendorJson.Reader json = new VendorJson.Reader("toko");

    private String describe(String body) {
        VendorJson.Unreadable problem =
                catchThrowableOfType(VendorJson.Unreadable.class, () -> json.parse(body.getBytes(UTF_8)));
        return new UnreadableReply(body, json).describe(requireNonNull(problem));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Notice: x {\"amount\":85000} | Notice: x",
                "{\"amount\":85000}<b>Warning</b>:  y | Warning : y",
                "a {\"amount\":85000} b | a b",
                "a { \"amount\" : 85000 } b | a b",
                "Notice: {x} in y {\"amount\":85000} | Notice: {x} in y",
                "a {} b | a b"
            })
    void words_around_one_object_are_quoted_without_the_object(String body, String words) {
        assertThat(describe(body)).isEqualTo("a JSON object with other words around it: \"" + words + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "85000",
                "[85000]",
                "{\"amount\":85000",
                "{\"amount\":85000}{\"amount\":85000}",
                "} 85000 {\""
            })
    void other_text_is_never_quoted(String body) {
        assertThat(describe(body)).isNotEmpty().doesNotContain("85000");
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><title>x</title>, true",
        "'  <HTML lang=\"id\">', true",
        "<br /> <body class=x>, true",
        "<b>Notice</b>: undefined index, false",
        "<bodyguard>, false",
        "'', false"
    })
    void page_is_told_from_other_text(String body, boolean page) {
        assertThat(new UnreadableReply(body, json).isPage()).isEqualTo(page);
    }
}
