package id.gerbang.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;

/** Calls that have to fail, each with secrets that must not show. */
final class Failures {

    private Failures() {}

    static HttpCall get(URI uri) {
        return HttpCall.get(secret(uri)).withHeader("X-Key", "s3cret");
    }

    static HttpCall post(URI uri) {
        return HttpCall.post(secret(uri), "text/plain", "s3cret".getBytes(UTF_8))
                .withHeader("X-Key", "s3cret");
    }

    static TransportException notSent(HttpTransport transport, HttpCall call) {
        TransportException failure = failure(transport, call);
        assertThat(failure.mayHaveArrived()).as("may have arrived: %s", failure).isFalse();
        assertThat(failure).hasMessageContaining("was not sent");
        return failure;
    }

    static TransportException inDoubt(HttpTransport transport, HttpCall call) {
        TransportException failure = failure(transport, call);
        assertThat(failure.mayHaveArrived()).as("may have arrived: %s", failure).isTrue();
        assertThat(failure).hasMessageContaining("may have arrived");
        return failure;
    }

    /**
     * A call that the server never answers. On a busy machine its time may end before it is sent, and the transport rightly
     * reports it as not sent. Then this repeats the call with twice the time.
     */
    static TransportException inDoubtAtDeadline(HttpTransport transport, HttpCall call) {
        HttpCall next = call.withTimeout(Duration.ofMillis(400));
        TransportException failure = failure(transport, next);
        while (!failure.mayHaveArrived()) {
            next = next.withTimeout(next.getTimeout().multipliedBy(2));
            failure = failure(transport, next);
        }
        assertThat(failure)
                .hasMessageContaining("may have arrived")
                .hasMessageEndingWith("no complete reply within " + next.getTimeout());
        return failure;
    }

    private static TransportException failure(HttpTransport transport, HttpCall call) {
        TransportException failure = catchThrowableOfType(TransportException.class, () -> transport.send(call));
        assertThat(failure).isNotNull().hasMessageStartingWith(call.toString()).hasMessageNotContaining("s3cret");
        assertThat(failure.getCause()).isNotNull();
        return failure;
    }

    private static URI secret(URI uri) {
        return URI.create(uri + "?key=s3cret");
    }
}
