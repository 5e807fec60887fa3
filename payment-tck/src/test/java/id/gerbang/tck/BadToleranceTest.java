package id.gerbang.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadToleranceTest extends BadTest {

    BadToleranceTest(@TempDir Path folder) {
        super(folder);
    }

    static List<Bad> bad() {
        return BadTolerance.all();
    }

    @ParameterizedTest
    @MethodSource
    void bad(Bad bad) throws IOException {
        boolean feature = bad.rule().equals("15.5") || bad.rule().equals("15.6");
        assertBreaks(
                bad, name -> name.startsWith(feature ? "rule_1" : "rule_") && !(feature && name.startsWith("rule_1_")));
    }
}
