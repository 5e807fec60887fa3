package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.benchmarks.Shop;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A callback's signature, beside nothing but the HMAC of the same bytes. Here, and not with the others, because what is
 * measured is package-private.
 */
@NullMarked
@State(Scope.Benchmark)
public class VerifySignature {

    /** Timed together: one call is so short that the clock would be part of what is measured. */
    private static final int CALLS = 20;

    private final byte[] body = Shop.callbackBody();
    private final TripaySignature signature = new TripaySignature(Shop.PRIVATE_KEY, Shop.MERCHANT_CODE);
    private final String given = signature.ofCallback(body);
    private final Mac mac = mac();

    /** Gerbang: thread-safe, and compared in constant time with the signature's hex. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void gerbang(Blackhole answers) {
        for (int i = 0; i < CALLS; i++) {
            answers.consume(verified());
        }
    }

    /** One Mac of one thread, and nothing compared. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void bareMac(Blackhole answers) {
        for (int i = 0; i < CALLS; i++) {
            answers.consume(computed());
        }
    }

    /** Whether the callback is authentic, which it is. */
    public boolean verified() {
        return signature.isOf(body, given);
    }

    /** The bare HMAC. */
    public byte[] computed() {
        return mac.doFinal(body);
    }

    private static Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Shop.PRIVATE_KEY.reveal().getBytes(UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
