package id.gerbang.tck.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReply;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.Secret;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.TransportException;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.VendorJson;
import jakarta.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** One merchant at Contoh. A record keeps it free of state, and so fit for many threads. */
record ContohGateway(GatewayConfig config, URI baseUrl, Secret apiKey, Secret callbackKey) implements PaymentGateway {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 422); // a 408 may have arrived

    @Override
    public PaymentMode getMode() {
        return PaymentMode.PRODUCTION;
    }

    @Override
    public Payment create(PaymentRequest request) {
        byte[] json = Json.createObjectBuilder()
                .add("merchant_ref", request.getMerchantRef())
                .add("amount", request.getAmount().getAmount())
                .build()
                .toString()
                .getBytes(UTF_8);
        HttpCall call = HttpCall.post(URI.create(baseUrl + "/payments"), "application/json", json);
        return send(
                call, // what is not a clear answer may have made a payment
                (problem, cause) -> new OutcomeUnknownException(request.getMerchantRef(), problem, cause),
                made -> request.getMerchantRef().equals(made.getMerchantRef())
                        && request.getAmount().equals(made.getAmount()));
    }

    @Override
    public @Nullable Payment find(String reference) {
        URI uri = URI.create(baseUrl + "/payments?reference=" + URLEncoder.encode(reference, UTF_8));
        try {
            return send(
                    HttpCall.get(uri),
                    GatewayUnreachableException::new,
                    found -> reference.equals(found.getReference()));
        } catch (GatewayRefusedException e) {
            if (e.getHttpStatus() == 404) {
                return null;
            }
            throw e;
        }
    }

    private Payment send(
            HttpCall call,
            BiFunction<String, @Nullable Throwable, PaymentException> unclear,
            Predicate<Payment> isAsked) {
        try {
            HttpReply reply = config.getTransport()
                    .send(call.withHeader("Authorization", "Bearer " + apiKey.reveal())
                            .withTimeout(config.getTimeout()));
            if (REFUSALS.contains(reply.getStatus())) {
                // Contoh's own words might repeat the key: they are left out
                throw new GatewayRefusedException(config.getAccount(), reply.getStatus(), "");
            }
            if (reply.getStatus() != 200) {
                throw unclear.apply("it answered HTTP " + reply.getStatus(), null);
            }
            Payment payment = payment(VendorJson.parse(reply.getBody()));
            if (!isAsked.test(payment)) {
                throw unclear.apply("it answered about another payment", null);
            }
            return payment;
        } catch (TransportException e) {
            throw e.mayHaveArrived() ? unclear.apply("" + e, e) : new GatewayUnreachableException("" + e, e);
        } catch (VendorJson.Unreadable e) {
            throw unclear.apply("the answer cannot be understood: " + e.getMessage(), e);
        }
    }

    private Payment payment(VendorJson json) throws VendorJson.Unreadable {
        String reference = json.requireName("reference");
        String status = json.requireText("status");
        return Payment.builder()
                .setId(config.getAccount() + "/" + reference)
                .setAccount(config.getAccount())
                .setMode(getMode())
                .setReference(reference)
                .setMerchantRef(json.requireName("merchant_ref"))
                .setStatus(status(status))
                .setGatewayStatus(status)
                .setAmount(json.requireRupiah("amount"))
                .setAmountToPay(json.requireRupiah("amount"))
                .setPayCode(json.findText("pay_code"))
                .build();
    }

    private static PaymentStatus status(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "waiting" -> PaymentStatus.PENDING;
            case "paid" -> PaymentStatus.PAID;
            case "expired" -> PaymentStatus.EXPIRED;
            default -> PaymentStatus.UNKNOWN;
        };
    }

    @Override
    public CallbackReading readCallback(Callback callback) {
        List<String> given = callback.getHeaders("X-Contoh-Signature");
        byte[] expected = signature(callback.getBody()).getBytes(UTF_8);
        // over the bytes, in constant time, and before anything is read
        if (given.size() != 1 || !MessageDigest.isEqual(expected, given.get(0).getBytes(UTF_8))) {
            return new Rejected(Reason.NOT_AUTHENTIC, "the signature is missing, doubled or wrong");
        }
        try {
            VendorJson json = VendorJson.parse(callback.getBody());
            String status = json.requireText("status");
            return new Authenticated(PaymentNotice.builder()
                    .setReference(json.requireName("reference"))
                    .setMerchantRef(json.requireName("merchant_ref"))
                    .setStatus(status(status))
                    .setGatewayStatus(status)
                    .setTotalAmount(json.requireRupiah("amount"))
                    .setClosed(true)
                    .build());
        } catch (VendorJson.Unreadable e) {
            return new Rejected(Reason.AUTHENTIC_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(callbackKey.reveal().getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public CallbackReply acknowledge(CallbackReading reading) {
        return reading instanceof Rejected ? CallbackReply.json(400, "{}") : CallbackReply.json(200, "{\"ok\":true}");
    }

    @Override
    public boolean isSettledBy(Payment stored, Rupiah paid) {
        return paid.equals(stored.getAmount());
    }

    @Override
    public void close() {} // the transport belongs to whoever opened the account
}
