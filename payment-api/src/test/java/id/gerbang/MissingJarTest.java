package id.gerbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.qris.QrPicture;
import id.gerbang.qris.Qris;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A shop that forgot a jar, in a JVM of its own. */
class MissingJarTest {

    /** The shop. */
    public static final class Shop {

        private Shop() {}

        /** Connects. */
        public static void main(String[] arguments) {
            Payments.connect(Map.of("gerbang.tripay.api-key", "x")).close();
        }
    }

    /** Another, which shows a code. */
    public static final class Page {

        private Page() {}

        /** Reads the code, and draws it. */
        public static void main(String[] arguments) {
            Qris qris = Qris.parse("00020126090005ID.CO5303360540410005802ID63047A99");
            System.out.println("read " + qris.getAmount() + ", " + QrPicture.class.getDeclaredMethods().length);
            System.out.println(QrPicture.of(qris).toSvg());
        }
    }

    @Test
    void without_an_implementation_of_jakarta_json_the_jar_to_add_is_named_at_once() throws Exception {
        assertThat(outputWithout("parsson", Shop.class))
                .contains("IllegalStateException: no Jakarta JSON implementation")
                .contains("add org.eclipse.parsson:parsson");
    }

    @Test
    void without_jakarta_json_itself_both_jars_to_add_are_named() throws Exception {
        assertThat(outputWithout("jakarta.json-api", Shop.class))
                .contains("IllegalStateException: Jakarta JSON is not on the class path")
                .contains("add jakarta.json:jakarta.json-api and org.eclipse.parsson:parsson");
    }

    @Test
    void without_what_draws_a_code_can_be_read_and_the_jar_to_add_is_named_when_one_is_drawn() throws Exception {
        assertThat(outputWithout("qrcodegen", Page.class))
                .startsWith("read Rp 1.000, ")
                .contains("IllegalStateException: nothing that draws QR codes")
                .contains("add io.nayuki:qrcodegen");
    }

    private static String outputWithout(String name, Class<?> program) throws Exception {
        String jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.contains(name))
                .collect(Collectors.joining(File.pathSeparator));
        Process shop = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jars,
                        program.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(shop.getInputStream().readAllBytes(), UTF_8);
        assertThat(shop.waitFor()).isEqualTo(1);
        return output;
    }
}
