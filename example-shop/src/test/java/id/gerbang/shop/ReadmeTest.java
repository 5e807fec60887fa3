package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README shows code that is compiled and run: this shop's, and that of the ledger's and the providers' tests. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_java_block_is_a_piece_of_a_source_file() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult block) -> withoutIndentation(block.group(1)))
                .toList();
        String sources = sources();
        assertThat(blocks)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(block -> assertThat(sources).contains(block));
    }

    private static String sources() throws IOException {
        List<Path> roots = List.of(
                Path.of("src/main/java"),
                ROOT.resolve("webhook/src/test/java"),
                ROOT.resolve("tripay-provider/src/test/java"),
                ROOT.resolve("kropay-provider/src/test/java"));
        StringBuilder all = new StringBuilder();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    all.append(withoutIndentation(Files.readString(file)));
                }
            }
        }
        return all.toString();
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
