package id.gerbang.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Pattern ROW = Pattern.compile("<tr><td>(\\d+\\.\\d+)</td><td>[^<]+</td><td>[^<]+</td></tr>");

    @Test
    void the_tables_have_each_rule_with_its_reason() throws IOException {
        String description = Files.readString(Path.of("src/main/java/id/gerbang/tck/package-info.java"));
        Set<String> rows = new TreeSet<>();
        ROW.matcher(description)
                .results()
                .forEach(row ->
                        assertThat(rows.add(row.group(1))).as(row.group(1)).isTrue());
        assertThat(rows).isEqualTo(Rules.all());
    }

    /** An author reads nothing but the report. */
    @Test
    void a_rule_is_a_number_and_a_sentence() {
        assertThat(Rules.names()).allMatch(name -> name.matches("rule_\\d+_\\d+(_[a-z]+){3,}"));
    }
}
