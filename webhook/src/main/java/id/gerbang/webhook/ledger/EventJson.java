package id.gerbang.webhook.ledger;

import id.gerbang.PaymentMode;
import id.gerbang.event.PaymentEvent;
import id.gerbang.event.PaymentExpired;
import id.gerbang.event.PaymentFailed;
import id.gerbang.event.PaymentMismatch;
import id.gerbang.event.PaymentPaid;
import id.gerbang.event.PaymentRefunded;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** Events as the JSON that the ledger keeps until they are told: a type name, a version and a snapshot. */
final class EventJson {

    static final int VERSION = 1;

    private EventJson() {}

    static String type(PaymentEvent event) {
        if (event instanceof PaymentPaid) {
            return "PaymentPaid";
        } else if (event instanceof PaymentExpired) {
            return "PaymentExpired";
        } else if (event instanceof PaymentFailed) {
            return "PaymentFailed";
        } else if (event instanceof PaymentRefunded) {
            return "PaymentRefunded";
        } else if (event instanceof PaymentMismatch) {
            return "PaymentMismatch";
        }
        throw new IllegalArgumentException("the ledger knows no such event: " + event.getClass());
    }

    static String body(PaymentEvent event) {
        JsonObjectBuilder json = PaymentJson.JSON
                .createObjectBuilder()
                .add("time", event.getTime().toString())
                .add("account", event.getAccount())
                .add("mode", event.getMode().name());
        if (event.getPayment() != null) {
            json.add("payment", PaymentJson.write(event.getPayment()));
        }
        if (event instanceof PaymentPaid paid) {
            json.add("late", paid.isLate());
        } else if (event instanceof PaymentRefunded refunded) {
            json.add("paidBefore", refunded.isPaidBefore());
        } else if (event instanceof PaymentMismatch mismatch) {
            json.add("reason", mismatch.getReason().name()).add("notice", PaymentJson.write(mismatch.getNotice()));
        }
        return json.build().toString();
    }

    static PaymentEvent read(String id, String type, int version, String body) {
        if (version > VERSION) {
            throw new IllegalStateException("event " + id + " has the version " + version + ", this Gerbang knows "
                    + VERSION + ": deploy the newer Gerbang that wrote it");
        }
        JsonObject json = PaymentJson.parse(body);
        Instant time = Instant.parse(json.getString("time"));
        return switch (type) {
            case "PaymentPaid" ->
                PaymentPaid.of(
                        id, time, PaymentJson.readPayment(json.getJsonObject("payment")), json.getBoolean("late"));
            case "PaymentExpired" ->
                PaymentExpired.of(id, time, PaymentJson.readPayment(json.getJsonObject("payment")));
            case "PaymentFailed" -> PaymentFailed.of(id, time, PaymentJson.readPayment(json.getJsonObject("payment")));
            case "PaymentRefunded" ->
                PaymentRefunded.of(
                        id,
                        time,
                        PaymentJson.readPayment(json.getJsonObject("payment")),
                        json.getBoolean("paidBefore"));
            case "PaymentMismatch" ->
                PaymentMismatch.of(
                        id,
                        time,
                        json.getString("account"),
                        PaymentMode.valueOf(json.getString("mode")),
                        json.containsKey("payment") ? PaymentJson.readPayment(json.getJsonObject("payment")) : null,
                        PaymentMismatch.Reason.valueOf(json.getString("reason")),
                        PaymentJson.readNotice(json.getJsonObject("notice")));
            default -> throw new IllegalStateException("event " + id + " has the unknown type " + type);
        };
    }
}
