package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReading.Unverified;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.PaymentGateway;
import java.util.List;
import java.util.Map;

/** What can be done wrong when a callback is read, one thing at a time. */
final class BadCallbacks {

    private static final String SIGNATURE = "X-Contoh-Signature";

    private BadCallbacks() {}

    private interface Reader {
        CallbackReading read(PaymentGateway good, GatewayConfig config, Callback callback);
    }

    private static Bad reading(String rule, String what, Reader reader) {
        return Bad.gateway(rule, what, (good, config) -> new Wrapped(good) {
            @Override
            public CallbackReading readCallback(Callback callback) {
                return reader.read(good, config, callback);
            }
        });
    }

    /** Of a gateway that signs. */
    static List<Bad> signed() {
        return List.of(
                reading(
                        "4.1",
                        "another status than the callback's",
                        (good, config, callback) -> good.readCallback(callback) instanceof Authenticated yes
                                ? new Authenticated(notice(
                                        yes.getNotice().getReference(),
                                        yes.getNotice().getTotalAmount()))
                                : good.readCallback(callback)),
                reading("4.2", "the signature of the text without blanks at its ends", (good, config, callback) -> {
                    String text = new String(callback.getBody(), ISO_8859_1);
                    byte[] body =
                            text.isBlank() ? callback.getBody() : text.strip().getBytes(ISO_8859_1);
                    return good.readCallback(again(body, callback.getHeaders(SIGNATURE)));
                }),
                reading("4.3", "the last of several signatures", (good, config, callback) -> {
                    List<String> given = callback.getHeaders(SIGNATURE);
                    return good.readCallback(again(
                            callback.getBody(),
                            given.isEmpty() ? given : given.subList(given.size() - 1, given.size())));
                }),
                reading("4.3", "as much of a signature as is there", (good, config, callback) -> {
                    List<String> given = callback.getHeaders(SIGNATURE);
                    return given.size() == 1 && given.get(0).length() > 64
                            ? good.readCallback(again(
                                    callback.getBody(), List.of(given.get(0).substring(0, 64))))
                            : good.readCallback(callback);
                }),
                reading(
                        "4.5",
                        "no difference between unreadable and forged",
                        (good, config, callback) -> good.readCallback(callback) instanceof Rejected no
                                        && no.getReason() == Reason.AUTHENTIC_UNREADABLE
                                ? new Rejected(Reason.NOT_AUTHENTIC, "something is wrong")
                                : good.readCallback(callback)),
                reading("4.6", "a failure at a letter outside ASCII in a header", (good, config, callback) -> {
                    for (String each : callback.getHeaders(SIGNATURE)) {
                        if (each.length() < 400 && each.indexOf('\uFFFD') >= 0) {
                            throw new IllegalArgumentException("not ASCII");
                        }
                    }
                    return good.readCallback(callback);
                }),
                reading("4.7", "asks the gateway at once", (good, config, callback) -> {
                    BadGateways.connect(config);
                    return good.readCallback(callback);
                }));
    }

    /** Of a gateway that does not sign. */
    static List<Bad> unsigned() {
        return List.of(
                reading(
                        "4.4",
                        "believes it",
                        (good, config, callback) -> hint(callback) instanceof Unverified hint
                                ? new Authenticated(notice(hint.getReference(), Rupiah.of(150_000)))
                                : hint(callback)),
                reading(
                        "15.4",
                        "cannot read what has a byte order mark",
                        (good, config, callback) -> text(callback).startsWith("\ufeff")
                                ? new Rejected(Reason.MALFORMED, "not JSON")
                                : hint(callback)),
                reading("", "nothing", (good, config, callback) -> hint(callback)));
    }

    private static CallbackReading hint(Callback callback) {
        return text(callback).replaceFirst("^\ufeff", "").equals("{\"reference\":\"C1001\"}")
                ? new Unverified("C1001")
                : new Rejected(Reason.MALFORMED, "not what Contoh sends");
    }

    private static String text(Callback callback) {
        return new String(callback.getBody(), UTF_8);
    }

    private static PaymentNotice notice(String reference, Rupiah amount) {
        return PaymentNotice.builder()
                .setReference(reference)
                .setStatus(PaymentStatus.EXPIRED)
                .setGatewayStatus("paid")
                .setTotalAmount(amount)
                .setClosed(true)
                .build();
    }

    private static Callback again(byte[] body, List<String> signatures) {
        return Callback.of(Map.of(SIGNATURE, signatures), body);
    }
}
