package id.gerbang.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Secret;
import id.gerbang.benchmarks.load.Orders.Ordered;
import id.gerbang.tripay.TripaySignature;

/** TriPay's callback for a payment that was paid, signed. */
final class SignedCallback {

    static final String MERCHANT_CODE = "T0001";
    static final Secret PRIVATE_KEY = Secret.of("sandbox-private-key");

    private static final TripaySignature SIGNATURE = new TripaySignature(PRIVATE_KEY, MERCHANT_CODE);

    private SignedCallback() {}

    /** As it is posted to Gerbang. */
    static byte[] of(Ordered order) {
        return to("/pay/callbacks/tripay", order);
    }

    static byte[] to(String path, Ordered order) {
        byte[] body = """
                {"reference":"%s","merchant_ref":"%s","payment_method":"BRI Virtual Account",\
                "payment_method_code":"BRIVA","total_amount":150000,"fee_merchant":4250,"fee_customer":0,\
                "total_fee":4250,"amount_received":145750,"is_closed_payment":1,"status":"PAID",\
                "paid_at":1608133017,"note":null}""".formatted(order.reference(), order.merchantRef()).getBytes(UTF_8);
        String headers =
                "X-Callback-Event: payment_status\r\nX-Callback-Signature: " + SIGNATURE.ofCallback(body) + "\r\n";
        return Connection.request(path, headers, body);
    }
}
