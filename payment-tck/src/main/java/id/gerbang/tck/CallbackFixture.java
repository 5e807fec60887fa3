package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Callback;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One callback as the gateway would post it, and what it says. It is signed if the signature is over the very bytes of the
 * body. A token that is always the same, or a signature over a few fields, is not that: such a callback is unsigned here, and
 * the provider reads it as {@link id.gerbang.CallbackReading.Unverified}.
 */
public final class CallbackFixture {

    private final byte[] body;
    private final Map<String, String> headers;
    private final @Nullable String signatureHeader;
    private final Function<byte[], String> signature;
    private final Meaning meaning;

    private CallbackFixture(
            byte[] body,
            Map<String, String> headers,
            @Nullable String signatureHeader,
            Function<byte[], String> signature,
            Meaning meaning) {
        this.body = body;
        this.headers = headers;
        this.signatureHeader = signatureHeader;
        this.signature = signature;
        this.meaning = meaning;
    }

    /** What a callback says. */
    record Meaning(String reference, PaymentStatus status, Rupiah totalAmount) {}

    /**
     * A signed callback.
     *
     * @param body as the gateway would send it, JSON
     * @param signatureHeader the header that the signature stands in
     * @param signature what the gateway would put there, for any body: written anew, or by a class of the provider's that has
     *     a test of its own
     */
    public static CallbackFixture signed(String body, String signatureHeader, Function<byte[], String> signature) {
        return new CallbackFixture(body.getBytes(UTF_8), Map.of(), signatureHeader, signature, nothing());
    }

    /**
     * A callback that nothing proves.
     *
     * @param body as the gateway would send it
     */
    public static CallbackFixture unsigned(String body) {
        return new CallbackFixture(body.getBytes(UTF_8), Map.of(), null, bytes -> "", nothing());
    }

    private static Meaning nothing() {
        return new Meaning("", PaymentStatus.UNKNOWN, Rupiah.ZERO);
    }

    /**
     * What it says.
     *
     * @param totalAmount what {@link id.gerbang.PaymentNotice#getTotalAmount()} is to be; not looked at if it is unsigned
     */
    public CallbackFixture saying(String reference, PaymentStatus status, Rupiah totalAmount) {
        return new CallbackFixture(
                body, headers, signatureHeader, signature, new Meaning(reference, status, totalAmount));
    }

    /** With one more header. */
    public CallbackFixture withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new CallbackFixture(body, more, signatureHeader, signature, meaning);
    }

    boolean isSigned() {
        return signatureHeader != null;
    }

    Meaning meaning() {
        return meaning;
    }

    byte[] body() {
        return body.clone();
    }

    String signature() {
        return signature.apply(body());
    }

    String signatureOf(byte[] other) {
        return signature.apply(other);
    }

    Callback valid() {
        return signed(body);
    }

    /** Other bytes with the signature that they would have. */
    Callback signed(byte[] other) {
        return with(other, signature.apply(other.clone()));
    }

    /** Other bytes under the headers of this callback. */
    Callback withBody(byte[] other) {
        return with(other, signature());
    }

    /** These bytes with other values of the signature's header. */
    Callback withSignatures(String... values) {
        return with(body, values);
    }

    Callback with(byte[] bytes, String... signatures) {
        Map<String, List<String>> all = new TreeMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        if (signatureHeader != null && signatures.length > 0) {
            all.put(signatureHeader, List.of(signatures));
        }
        return Callback.of(all, bytes);
    }
}
