package id.gerbang.tck;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.tck.example.ContohProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Each bad provider fails the rule that it breaks, and no other. */
abstract class BadTest {

    private final Path folder;

    BadTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void mend() {
        SpoiledProvider.spoilBy(Bad.NOTHING);
        SpoiledTck.id = "contoh";
        SpoiledTck.signed = true;
    }

    void assertBreaks(Bad bad) throws IOException {
        assertBreaks(bad, name -> name.startsWith("rule_"));
    }

    void assertBreaks(Bad bad, Predicate<String> rules) throws IOException {
        SpoiledProvider.spoilBy(bad);
        SpoiledTck.id = bad.id(new ContohProvider());
        // what waits for a time to be over is tried where that, or nothing, is broken
        boolean patient = bad.rule().isEmpty() || waits(bad.rule());
        Predicate<String> tried = rules.and(name -> patient || !name.endsWith("when_its_time_is_over"));
        Run run = run(tried, SpoiledTck.PROVIDER);
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

    Run run(Predicate<String> rules, String... listed) throws IOException {
        return Run.of(SpoiledTck.class, rules, folder, listed);
    }
}
