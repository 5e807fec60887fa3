package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Keys that are easy to find wherever they must not be. */
final class Secrets {

    static final String API_KEY = "CANARY-api-key-5f1d";
    static final String PRIVATE_KEY = "CANARY-private-key-a90c";

    private Secrets() {}

    /** Messages and causes, suppressed ones too. */
    static void absentFrom(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        absentFrom(trace.toString());
    }

    static void absentFrom(Object thing) {
        assertThat(thing.toString()).doesNotContain("CANARY");
    }
}
