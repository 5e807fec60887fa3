package id.gerbang.tck;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.tck.example.ContohProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadProvidersTest extends BadTest {

    BadProvidersTest(@TempDir Path folder) {
        super(folder);
    }

    /** Its class has no public constructor. */
    static final class Hidden {}

    @ParameterizedTest
    @MethodSource
    void not_found(List<String> listed) throws IOException {
        Run run = run(name -> name.startsWith("rule_"), listed.toArray(String[]::new));
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
        Run run = run(name -> name.startsWith("rule_1"), SpoiledTck.PROVIDER);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped())
                .isEqualTo(Rules.all().stream()
                        .filter(rule -> rule.matches("1[0-4]\\..+|15\\.[567]"))
                        .collect(Collectors.toSet()));
        assertThat(run.reasons())
                .anyMatch(reason -> reason.contains("the gateway has no Channels"))
                .anyMatch(reason -> reason.contains("the gateway has no features"))
                .anyMatch(reason -> reason.contains("the provider does not show its gateway's message"));
    }

    @Test
    void every_rule_has_a_bad_provider() {
        Set<String> broken = new TreeSet<>(Set.of("1.1"));
        Stream.of(
                        BadGateways.all(),
                        BadAnswers.all(),
                        BadCallbacks.signed(),
                        BadCallbacks.unsigned(),
                        BadFeatures.all(),
                        BadTolerance.all())
                .flatMap(List::stream)
                .map(Bad::rule)
                .filter(rule -> !rule.isEmpty())
                .forEach(broken::add);
        assertThat(broken).isEqualTo(Rules.all());
    }
}
