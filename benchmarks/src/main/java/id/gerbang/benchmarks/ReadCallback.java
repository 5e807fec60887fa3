package id.gerbang.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.Payments;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A callback, verified and parsed, beside an event of the same length at stripe-java. Gerbang begins with the headers
 * and the bytes that a container hands out; stripe-java is spared that, and begins with a String.
 */
@State(Scope.Benchmark)
public class ReadCallback {

    private static final String STRIPE_SECRET = "whsec_benchmark";
    /** An event with its envelope whole and its object as small as the length asks for; %s fills it up. */
    private static final String STRIPE_EVENT = """
            {"id":"evt_1NG8Du2eZvKYlo2C","object":"event","api_version":"2024-06-20","created":1608133017,\
            "data":{"object":{"id":"pi_3NG8Du2eZvKYlo2C","object":"payment_intent","amount":200000,\
            "currency":"idr"%s}},"livemode":false,"type":"payment_intent.succeeded"}""";

    private static final String FILLER = ",\"description\":\"%s\"";

    private final Payments payments = Shop.connect(URI.create("http://127.0.0.1:9"));
    private final Map<String, List<String>> headers = Shop.callbackHeaders();
    private final byte[] body = Shop.callbackBody();
    private final String stripeEvent = stripeEvent(body.length);
    private String stripeHeader = "";

    /** Anew for each iteration: stripe-java takes a signature of the last five minutes only. */
    @Setup(Level.Iteration)
    public void sign() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        stripeHeader = "t=" + now + ",v1=" + Webhook.Util.computeHmacSha256(STRIPE_SECRET, now + "." + stripeEvent);
    }

    /** Ends the threads, if there are any. */
    @TearDown
    public void close() {
        payments.close();
    }

    /** Gerbang, from the container's headers and bytes to the notice. */
    @Benchmark
    public CallbackReading gerbang() {
        return payments.readCallback(Shop.ACCOUNT, Callback.of(headers, body));
    }

    /** stripe-java, from a String to the event; the object within is not parsed into its class. */
    @Benchmark
    public Event stripe() throws SignatureVerificationException {
        return Webhook.constructEvent(stripeEvent, stripeHeader, STRIPE_SECRET);
    }

    int stripeLength() {
        return stripeEvent.getBytes(UTF_8).length;
    }

    private static String stripeEvent(int length) {
        int missing = length - STRIPE_EVENT.formatted(FILLER.formatted("")).length();
        return STRIPE_EVENT.formatted(FILLER.formatted("x".repeat(missing)));
    }
}
