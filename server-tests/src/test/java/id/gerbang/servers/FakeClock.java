package id.gerbang.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The clock of a process, which can be set while it runs, by Debian's libfaketime. What measures how long something takes is
 * left alone, as it is when somebody sets a machine's clock.
 *
 * @param library to be loaded into the process
 * @param setting how far it is off
 */
record FakeClock(Path library, Path setting) {

    private static final String NAME = "faketime/libfaketimeMT.so.1";

    /** A clock that is right so far. */
    static FakeClock in(Path folder) throws IOException {
        FakeClock clock = new FakeClock(installed(), folder.resolve("clock"));
        clock.set(Duration.ZERO);
        return clock;
    }

    private static Path installed() throws IOException {
        try (Stream<Path> places = Files.list(Path.of("/usr/lib"))) {
            List<Path> found = places.map(place -> place.resolve(NAME))
                    .filter(Files::exists)
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("install libfaketime: there is no /usr/lib/*/" + NAME);
            }
            return found.get(0);
        }
    }

    /** Has it jump. */
    void set(Duration off) throws IOException {
        Files.writeString(setting, "%+d".formatted(off.toSeconds()));
    }

    /** The environment of a process that it is the clock of. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", setting.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1");
    }
}
