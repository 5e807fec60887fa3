package id.gerbang.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's text as HTML that can do no harm. */
class SafeHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Pilih menu <b>Pembayaran</b>",
                "<strong>a</strong> <i>b</i> <em>c</em> <u>d</u>",
                "a<br>b",
                "<b><i>a</i></b>",
                "&amp; &lt; &gt; &quot; &nbsp; &#39;",
                "Rp 50.000 👍 ünï 漢字 \u200F",
            })
    void what_is_allowed_stays(String text) {
        assertThat(SafeHtml.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<script>x()</script>|&lt;script&gt;x()&lt;/script&gt;",
                "<img src=x onerror=x()>|&lt;img src=x onerror=x()&gt;",
                "<b onclick=\"x()\">a</b>|&lt;b onclick=&quot;x()&quot;&gt;a",
                "<b\tonclick=x()>a|&lt;b\tonclick=x()&gt;a",
                "<b/onclick=x()>a|&lt;b/onclick=x()&gt;a",
                "<br onload=x()>|&lt;br onload=x()&gt;",
                "<b >a</b >|&lt;b &gt;a&lt;/b &gt;",
                "<a href='javascript:x()'>a</a>|&lt;a href=&#39;javascript:x()&#39;&gt;a&lt;/a&gt;",
                "<svg/onload=x()>|&lt;svg/onload=x()&gt;",
                "<!-- <b>a</b> -->|&lt;!-- <b>a</b> --&gt;",
                "<<b>script>|&lt;<b>script&gt;</b>",
                "<b|&lt;b",
                "<|&lt;",
                "<body>|&lt;body&gt;",
                "<ul>|&lt;ul&gt;",
                "＜script＞|＜script＞",
            })
    void what_is_not_is_a_text_like_any_other(String text, String html) {
        assertThat(SafeHtml.of(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>a | <b>a</b>",
                "<b><i>a | <b><i>a</i></b>",
                "a</b> | a",
                "</b><b>a | <b>a</b>",
                "<b><i>a</b></i> | <b><i>a</i></b>",
                "<b>a</i></b> | <b>a</b>",
                "<b>a</i>c</b> | <b>ac</b>",
                "<B>a</b> | <b>a</b>",
                "<STRONG>a</Strong> | <strong>a</strong>",
                "a<BR/>b<br />c | a<br>b<br>c",
            })
    void every_tag_is_closed_in_its_order(String text, String html) {
        assertThat(SafeHtml.of(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a & b | a &amp; b",
                "&lt;script&gt; | &lt;script&gt;",
                "&amp;lt; | &amp;lt;",
                "&#60;script&#62; | &amp;#60;script&amp;#62;",
                "&#x3c; | &amp;#x3c;",
                "&lt | &amp;lt",
                "&eacute; | &amp;eacute;",
                "&&amp; | &amp;&amp;",
            })
    void an_entity_is_one_of_six_or_a_text(String text, String html) {
        assertThat(SafeHtml.of(text)).isEqualTo(html);
    }

    @Test
    void a_long_text_with_many_tags_is_read_in_no_time() {
        String text = "<b><i>".repeat(100_000);
        assertThat(SafeHtml.of(text))
                .hasSize(text.length() + "</b></i>".repeat(100_000).length());
    }

    @Test
    void whatever_it_is_made_of_nothing_is_live_but_six_tags_without_attributes_and_each_is_closed() {
        List<String> pieces = List.of(
                "<",
                ">",
                "/",
                "b",
                "i",
                "em",
                "<b>",
                "</b>",
                "<i>",
                "</i>",
                "<br>",
                "<br/>",
                "</br>",
                "&",
                ";",
                "amp",
                "&lt;",
                "#39",
                "\"",
                "'",
                "=",
                " ",
                "\n",
                "\u0000",
                "<script>",
                "</script>",
                "onclick=x()",
                "<!--",
                "<![CDATA[",
                "\ud83d",
                "👍",
                "<B",
                "<U>",
                "</U>",
                "<b x>",
                "&#x3c;");
        Random random = new Random(20_261_121);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(15); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertHarmless(text.toString(), SafeHtml.of(text.toString()));
        }
    }

    private static final Pattern TAG = Pattern.compile("<(/?)(b|strong|i|em|u|br)>");

    private static void assertHarmless(String text, String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(1).isEmpty() && !tag.group(2).equals("br")) {
                open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertThat(open.poll()).as(text).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).as(text).isEmpty();
        String rest = TAG.matcher(html).replaceAll("");
        assertThat(rest).as(text).doesNotContain("<", ">", "\"", "'");
        assertThat(rest.replaceAll("&(amp|lt|gt|quot|nbsp|#39);", "")).as(text).doesNotContain("&");
    }
}
