package id.gerbang.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Payments;
import id.gerbang.Secret;
import id.gerbang.tripay.TripaySignature;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A shop with one account at TriPay, and what TriPay posts to it. */
public final class Shop {

    static final String ACCOUNT = "tripay";
    static final String API_KEY = "DEV-benchmark-key";
    /** The key that signs. */
    public static final Secret PRIVATE_KEY = Secret.of("benchmark-private-key");
    /** The merchant's code. */
    public static final String MERCHANT_CODE = "T0001";

    static final URI PUBLIC_URL = URI.create("https://shop.example");

    private static final String CALLBACK = """
            {"reference":"T0001000023000XXXXX","merchant_ref":"INV123456","payment_method":"BCA Virtual Account",\
            "payment_method_code":"BCAVA","total_amount":200000,"fee_merchant":2000,"fee_customer":0,\
            "total_fee":2000,"amount_received":198000,"is_closed_payment":1,"status":"PAID",\
            "paid_at":1608133017,"note":null}""";

    private Shop() {}

    /** Opens the account at a gateway. */
    static Payments connect(URI gateway) {
        return Payments.connect(Map.of(
                "gerbang.public-url",
                PUBLIC_URL.toString(),
                "gerbang.tripay.base-url",
                gateway.toString(),
                "gerbang.tripay.mode",
                "sandbox",
                "gerbang.tripay.merchant-code",
                MERCHANT_CODE,
                "gerbang.tripay.api-key",
                API_KEY,
                "gerbang.tripay.private-key",
                PRIVATE_KEY.reveal()));
    }

    /** The body of a callback: the example in TriPay's document, on one line. */
    public static byte[] callbackBody() {
        return CALLBACK.getBytes(UTF_8);
    }

    /** The headers of that callback, as a servlet container hands them out. */
    static Map<String, List<String>> callbackHeaders() {
        byte[] body = callbackBody();
        return Map.of(
                "host",
                List.of("shop.example"),
                "accept",
                List.of("*/*"),
                "user-agent",
                List.of("TriPay"),
                "content-type",
                List.of("application/json"),
                "content-length",
                List.of(String.valueOf(body.length)),
                "x-callback-event",
                List.of("payment_status"),
                "x-callback-signature",
                List.of(new TripaySignature(PRIVATE_KEY, MERCHANT_CODE).ofCallback(body)));
    }
}
