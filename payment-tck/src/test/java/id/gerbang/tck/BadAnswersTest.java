package id.gerbang.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadAnswersTest extends BadTest {

    BadAnswersTest(@TempDir Path folder) {
        super(folder);
    }

    static List<Bad> bad() {
        return BadAnswers.all();
    }

    @ParameterizedTest
    @MethodSource
    void bad(Bad bad) throws IOException {
        assertBreaks(bad);
    }
}
