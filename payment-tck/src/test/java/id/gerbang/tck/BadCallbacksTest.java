package id.gerbang.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadCallbacksTest extends BadTest {

    BadCallbacksTest(@TempDir Path folder) {
        super(folder);
    }

    static List<Bad> signed() {
        return BadCallbacks.signed();
    }

    @ParameterizedTest
    @MethodSource
    void signed(Bad bad) throws IOException {
        assertBreaks(bad);
    }

    static List<Bad> unsigned() {
        return BadCallbacks.unsigned();
    }

    @ParameterizedTest
    @MethodSource
    void unsigned(Bad bad) throws IOException {
        SpoiledTck.signed = false;
        assertBreaks(bad);
    }
}
