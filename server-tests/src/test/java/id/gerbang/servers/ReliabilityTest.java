package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/reliability.md says would fail is there. */
class ReliabilityTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:IT|Test))(?:\\.([a-zA-Z_]+))?`");

    static List<MatchResult> tests() throws IOException {
        String words = Files.readString(ROOT.resolve("docs/reliability.md"));
        return TEST.matcher(words).results().toList();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void each_test_that_is_named_is_there(MatchResult named) throws IOException {
        String method = named.group(2);
        assertThat(sources(named.group(1)))
                .as(named.group())
                .isNotEmpty()
                .anyMatch(source -> method == null || source.contains(" void " + method + "("));
    }

    private static List<String> sources(String name) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.toList()) {
                sources.addAll(sources(module.resolve("src/test/java"), name));
            }
        }
        return sources;
    }

    private static List<String> sources(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name + ".java"))
                    .map(ReliabilityTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
