package id.gerbang.qris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Pictures against another library, which reads them. */
class QrPictureTest {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int LONGEST = 512;
    private static final int FRAME = 4;
    private static final int PIXELS = 4;
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    @ParameterizedTest
    @MethodSource
    void both_pictures_say_the_text(String text) throws Exception {
        QrPicture picture = QrPicture.of(Qris.parse(text));
        assertThat(read(rasterised(picture.toSvg()))).isEqualTo(text);
        assertThat(read(image(picture.toPng(PIXELS)))).isEqualTo(text);
    }

    /** One of each length, up to the longest. */
    static Stream<String> both_pictures_say_the_text() {
        return IntStream.rangeClosed(QrisTest.code("").length() + 4, LONGEST).mapToObj(QrisTest::ofLength);
    }

    @ParameterizedTest
    @MethodSource
    void what_others_published_is_found_in_a_picture_and_read(PublishedCode published) throws Exception {
        QrPicture picture = QrPicture.of(Qris.parse(published.text()));
        assertThat(read(rasterised(picture.toSvg()), DecodeHintType.TRY_HARDER)).isEqualTo(published.text());
        assertThat(read(image(picture.toPng(PIXELS)), DecodeHintType.TRY_HARDER))
                .isEqualTo(published.text());
    }

    static List<PublishedCode> what_others_published_is_found_in_a_picture_and_read() {
        return PublishedCode.all();
    }

    @Test
    void letters_of_more_than_one_byte_are_drawn_as_utf_8() throws Exception {
        String text = QrisTest.code(QrisTest.field("64", "0002ZH0104最佳运输"));
        assertThat(read(rasterised(QrPicture.of(Qris.parse(text)).toSvg()))).isEqualTo(text);
        String longest = QrisTest.code(IntStream.rangeClosed(80, 83)
                .mapToObj(id -> QrisTest.field(String.valueOf(id), "输".repeat(90)))
                .reduce("", String::concat));
        assertThat(read(image(QrPicture.of(Qris.parse(longest)).toPng(PIXELS)))).isEqualTo(longest);
    }

    @Test
    void the_svg_is_xml_with_one_path_that_scales_and_has_a_name() throws Exception {
        String svg = QrPicture.of(Qris.parse(QrisTest.code("540510020"))).toSvg();
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getAttribute("viewBox")).matches("0 0 (\\d+) \\1");
        assertThat(root.getAttribute("shape-rendering")).isEqualTo("crispEdges");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label")).isEqualTo("QRIS Rp 10.020");
        assertThat(root.getElementsByTagName("path").getLength()).isEqualTo(1);
        assertThat(QrPicture.of(Qris.parse(QrisTest.code(""))).toSvg()).contains("aria-label=\"QRIS\"");
    }

    @Test
    void a_merchants_name_is_not_written_into_the_svg() {
        String code = QrisTest.code(QrisTest.field("81", "\"><script>alert(1)</script>"));
        assertThat(QrPicture.of(Qris.parse(code)).toSvg()).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 64})
    void the_png_has_one_bit_a_pixel_whole_modules_and_a_white_frame(int pixels) throws Exception {
        QrPicture picture = QrPicture.of(Qris.parse(QrisTest.code("540510020")));
        byte[] png = picture.toPng(pixels);
        assertThat(png[24]).as("bits").isEqualTo((byte) 1);
        BufferedImage modules = rasterised(picture.toSvg());
        int side = modules.getWidth() / PIXELS;
        BufferedImage image = image(png);
        assertThat(image.getWidth()).isEqualTo(side * pixels).isEqualTo(image.getHeight());
        int[] expected = new int[image.getWidth() * image.getWidth()];
        Arrays.setAll(expected, at -> {
            int x = at % image.getWidth() / pixels * PIXELS;
            int y = at / image.getWidth() / pixels * PIXELS;
            return modules.getRGB(x, y);
        });
        int[] drawn = image.getRGB(0, 0, image.getWidth(), image.getWidth(), null, 0, image.getWidth());
        assertThat(Arrays.equals(drawn, expected)).isTrue();
        for (int at = 0; at < side; at++) {
            for (int frame = 0; frame < FRAME; frame++) {
                assertThat(modules.getRGB(at * PIXELS, frame * PIXELS)).isEqualTo(WHITE);
                assertThat(modules.getRGB(frame * PIXELS, at * PIXELS)).isEqualTo(WHITE);
                assertThat(modules.getRGB(at * PIXELS, (side - 1 - frame) * PIXELS))
                        .isEqualTo(WHITE);
                assertThat(modules.getRGB((side - 1 - frame) * PIXELS, at * PIXELS))
                        .isEqualTo(WHITE);
            }
        }
        assertThat(modules.getRGB(FRAME * PIXELS, FRAME * PIXELS)).isEqualTo(BLACK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65, Integer.MAX_VALUE})
    void a_module_of_no_size_or_of_a_poster_is_refused(int pixels) {
        QrPicture picture = QrPicture.of(Qris.parse(QrisTest.code("")));
        assertThatIllegalArgumentException().isThrownBy(() -> picture.toPng(pixels));
    }

    /** Module by module. */
    private static String read(BufferedImage image) throws ReaderException {
        return read(image, DecodeHintType.PURE_BARCODE);
    }

    private static String read(BufferedImage image, DecodeHintType how) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                        Map.of(how, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** As a browser does, as far as this needs it: black bars, one unit high, on white. */
    private static BufferedImage rasterised(String svg) {
        Matcher head = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\".* d=\"([^\"]+)\"/></svg>$")
                .matcher(svg);
        assertThat(head.find()).as(svg).isTrue();
        assertThat(BAR.matcher(head.group(2)).replaceAll("")).isEmpty();
        int side = Integer.parseInt(head.group(1)) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0,
                0,
                side,
                side,
                IntStream.generate(() -> WHITE).limit((long) side * side).toArray(),
                0,
                side);
        Matcher bar = BAR.matcher(head.group(2));
        while (bar.find()) {
            assertThat(bar.group(4)).isEqualTo(bar.group(3));
            int width = Integer.parseInt(bar.group(3)) * PIXELS;
            for (int y = 0; y < PIXELS; y++) {
                for (int x = 0; x < width; x++) {
                    image.setRGB(
                            Integer.parseInt(bar.group(1)) * PIXELS + x,
                            Integer.parseInt(bar.group(2)) * PIXELS + y,
                            BLACK);
                }
            }
        }
        return image;
    }
}
