package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The clock of a process, which can be set while it runs: a few lines of C between the process and the C library. What
 * measures how long something takes is left alone, as it is when somebody sets a machine's clock.
 *
 * @param library to be loaded into the process
 * @param setting the file that says how many seconds it is off
 */
record FakeClock(Path library, Path setting) {

    /** A clock that is right so far. */
    static FakeClock in(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("clock.c");
        try (InputStream in = Objects.requireNonNull(FakeClock.class.getResourceAsStream("clock.c"))) {
            Files.copy(in, source);
        }
        Path library = folder.resolve("clock.so");
        int result = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(result).as("a C compiler has made it").isZero();
        FakeClock clock = new FakeClock(library, folder.resolve("clock"));
        clock.set(Duration.ZERO);
        return clock;
    }

    /** Has it jump. */
    void set(Duration off) throws IOException {
        byte[] seconds = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(off.toSeconds())
                .array();
        try (RandomAccessFile file = new RandomAccessFile(setting.toFile(), "rw")) {
            file.write(seconds);
        }
    }

    /** The environment of a process that it is the clock of. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "CLOCK_FILE", setting.toString());
    }
}
