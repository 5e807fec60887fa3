package id.gerbang.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.benchmarks.load.Orders.Ordered;
import java.util.List;

/** What a stranger posts as Kropay's: it says that a payment is paid, and lies about everything else. */
final class ForgedCallback {

    private ForgedCallback() {}

    /** The forgery with this number: every other one names a payment that the shop waits for. */
    static byte[] of(int number, List<Ordered> pending) {
        return number % 2 == 0
                ? named("PG-20260529X" + number)
                : named(pending.get(number / 2 % pending.size()).reference());
    }

    private static byte[] named(String reference) {
        byte[] body = """
                {"reference":"%s","merchant_ref":"lie","amount":1,"fee":20,"unique_code":20,"total_amount":1,\
                "status":"paid","expired_at":"2026-05-30 15:30:00","paid_at":"2026-05-29 15:30:00"}""".formatted(reference).getBytes(UTF_8);
        return Connection.request("/pay/callbacks/kropay", "", body);
    }
}
