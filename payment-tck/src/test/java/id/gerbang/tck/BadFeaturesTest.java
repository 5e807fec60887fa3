package id.gerbang.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFeaturesTest extends BadTest {

    BadFeaturesTest(@TempDir Path folder) {
        super(folder);
    }

    static List<Bad> bad() {
        return BadFeatures.all();
    }

    /** The rules of features alone: the rest is that of a good provider. */
    @ParameterizedTest
    @MethodSource
    void bad(Bad bad) throws IOException {
        assertBreaks(bad, name -> name.startsWith("rule_1") && !name.startsWith("rule_1_"));
    }
}
