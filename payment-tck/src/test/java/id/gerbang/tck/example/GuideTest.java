package id.gerbang.tck.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows the example as it is compiled and run here. */
class GuideTest {

    private static final Path SOURCES = Path.of("src/test/java/id/gerbang/tck/example");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_java_block_is_a_whole_source_file() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/write-a-provider.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).containsExactly(source("ContohProvider"), source("ContohGateway"), source("ContohTckTest"));
    }

    @Test
    void the_provider_has_fewer_than_150_lines_beside_imports_and_blank_ones() throws IOException {
        long lines = Stream.of("ContohProvider", "ContohGateway")
                .flatMap(name -> source(name).lines())
                .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
        assertThat(lines).isLessThan(150);
    }

    private static String source(String name) {
        try {
            return Files.readString(SOURCES.resolve(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
