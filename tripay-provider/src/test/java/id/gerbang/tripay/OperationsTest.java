package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The package's table of operations names calls and tests that there are. */
class OperationsTest {

    private static final Pattern ROW = Pattern.compile(
            "<tr><td>(T[0-9]+)</td><td>[^<]+</td><td>\\{@code ([A-Za-z]+)\\.([A-Za-z]+)\\}</td><td>[^<]+</td>"
                    + "<td>\\{@code ([A-Za-z]+)\\}</td></tr>");

    @Test
    void every_operation_has_its_call_and_its_test() throws Exception {
        Matcher row = ROW.matcher(Files.readString(Path.of("src/main/java/id/gerbang/tripay/package-info.java")));
        Set<String> operations = new TreeSet<>();
        while (row.find()) {
            operations.add(row.group(1));
            String api = row.group(2).equals("Payments") ? "id.gerbang." : "id.gerbang.feature.";
            assertThat(Class.forName(api + row.group(2)).getMethods())
                    .extracting("name")
                    .contains(row.group(3));
            assertThat(Arrays.stream(Class.forName("id.gerbang.tripay." + row.group(4))
                                    .getDeclaredMethods())
                            .filter(method -> method.getAnnotations().length > 0))
                    .isNotEmpty();
        }
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13", "T14", "T15");
    }
}
