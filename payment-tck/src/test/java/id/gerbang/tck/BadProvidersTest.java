package id.gerbang.tck;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.tck.example.ContohProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad provider fails the rule that it breaks, and no other. */
class BadProvidersTest {

    private final Path folder;

    BadProvidersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void mend() {
        SpoiledProvider.spoilBy(Bad.NOTHING);
        SpoiledTck.id = "contoh";
        SpoiledTck.signed = true;
    }

    static Stream<Bad> bad() {
        return Stream.of(BadGateways.all(), BadAnswers.all(), BadCallbacks.signed())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource
    void bad(Bad bad) throws IOException {
        assertBreaks(bad, name -> name.startsWith("rule_"));
    }

    static List<Bad> features() {
        return BadFeatures.all();
    }

    /** The rules of features alone: the rest is that of a good provider. */
    @ParameterizedTest
    @MethodSource
    void features(Bad bad) throws IOException {
        assertBreaks(bad, name -> name.startsWith("rule_1") && !name.startsWith("rule_1_"));
    }

    static List<Bad> unsigned() {
        return BadCallbacks.unsigned();
    }

    @ParameterizedTest
    @MethodSource
    void unsigned(Bad bad) throws IOException {
        SpoiledTck.signed = false;
        assertBreaks(bad, name -> name.startsWith("rule_"));
    }

    private void assertBreaks(Bad bad, Predicate<String> rules) throws IOException {
        SpoiledProvider.spoilBy(bad);
        SpoiledTck.id = bad.id(new ContohProvider());
        // what waits for a time to be over is tried where that, or nothing, is broken
        boolean patient = bad.rule().isEmpty() || waits(bad.rule());
        Predicate<String> tried = rules.and(name -> patient || !name.endsWith("when_its_time_is_over"));
        Run run = Run.of(SpoiledTck.class, tried, folder, SpoiledTck.PROVIDER);
        assertThat(run.passed()).isNotEmpty();
        assertThat(run.failed())
                .as(() -> String.join("\n", run.failures()))
                .isEqualTo(bad.rule().isEmpty() ? Set.of() : Set.of(bad.rule()));
    }

    private static boolean waits(String rule) {
        String start = "rule_" + rule.replace('.', '_') + "_";
        return Arrays.stream(PaymentProviderTck.class.getMethods())
                .anyMatch(method ->
                        method.getName().startsWith(start) && method.getName().endsWith("when_its_time_is_over"));
    }

    /** Its class has no public constructor. */
    static final class Hidden {}

    @ParameterizedTest
    @MethodSource
    void not_found(List<String> listed) throws IOException {
        Run run = Run.of(SpoiledTck.class, name -> name.startsWith("rule_"), folder, listed.toArray(String[]::new));
        assertThat(run.failed()).containsExactly("1.1");
        assertThat(run.passed()).isEmpty();
        assertThat(run.reasons())
                .anyMatch(reason -> reason.contains("rule 1.1 is broken, without which nothing opens"));
    }

    static List<List<String>> not_found() {
        return List.of(
                List.of(),
                List.of("id.gerbang.tck.NoSuchClass"),
                List.of(Hidden.class.getName()),
                List.of(SpoiledTck.PROVIDER, ContohProvider.class.getName()));
    }

    @Test
    void what_the_gateway_lacks_is_skipped_with_the_reason() throws IOException {
        Run run = Run.of(SpoiledTck.class, name -> name.startsWith("rule_1"), folder, SpoiledTck.PROVIDER);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped())
                .isEqualTo(Rules.all().stream()
                        .filter(rule -> rule.matches("1\\d.+"))
                        .collect(Collectors.toSet()));
        assertThat(run.reasons())
                .anyMatch(reason -> reason.contains("the gateway has no Channels"))
                .anyMatch(reason -> reason.contains("the gateway has no features"));
    }

    @Test
    void every_rule_has_a_bad_provider() {
        Set<String> broken = new TreeSet<>(Set.of("1.1"));
        Stream.of(bad(), features().stream(), unsigned().stream())
                .flatMap(each -> each)
                .map(Bad::rule)
                .filter(rule -> !rule.isEmpty())
                .forEach(broken::add);
        assertThat(broken).isEqualTo(Rules.all());
    }
}
