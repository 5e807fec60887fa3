package id.gerbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void without_an_implementation_of_jakarta_json_the_jar_to_add_is_named_at_once() throws Exception {
        String jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.contains("parsson"))
                .collect(Collectors.joining(File.pathSeparator));
        Process shop = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jars,
                        Shop.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shop.getInputStream().readAllBytes(), UTF_8))
                .contains("IllegalStateException: no Jakarta JSON implementation")
                .contains("add org.eclipse.parsson:parsson");
        assertThat(shop.waitFor()).isEqualTo(1);
    }
}
