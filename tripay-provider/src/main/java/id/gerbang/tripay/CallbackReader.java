package id.gerbang.tripay;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.PaymentNotice;
import id.gerbang.spi.VendorJson;
import java.util.List;

/**
 * Reads TriPay's callback (the document's section "Callback"): first the signature over the bytes as they came, then the
 * event, then the JSON. The event's header is not signed: it can only have a callback refused, never accepted.
 */
final class CallbackReader {

    private static final String EVENT = "payment_status";

    private final String account;
    private final TripaySignature signature;
    private final VendorJson.Reader json;

    CallbackReader(String account, TripaySignature signature) {
        this.account = account;
        this.signature = signature;
        this.json = new VendorJson.Reader(account);
    }

    CallbackReading read(Callback callback) {
        byte[] body = callback.getBody();
        List<String> signatures = callback.getHeaders("X-Callback-Signature");
        if (signatures.size() != 1 || !signature.isOf(body, signatures.get(0))) {
            return new Rejected(
                    Reason.NOT_AUTHENTIC,
                    "the signature is missing, doubled or not one by gerbang." + account + ".private-key");
        }
        if (isOtherEvent(callback.getHeaders("X-Callback-Event"))) {
            return new Rejected(Reason.AUTHENTIC_OTHER_EVENT, "the event is not " + EVENT);
        }
        try {
            return new Authenticated(notice(json.parse(body)));
        } catch (VendorJson.Unreadable e) {
            return new Rejected(Reason.AUTHENTIC_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Whether the header names exactly one event, which is not this one. If it is missing or doubled, the body decides. */
    private static boolean isOtherEvent(List<String> events) {
        String event = events.size() == 1 ? events.get(0).trim() : "";
        boolean single = !event.isEmpty() && event.indexOf(',') < 0; // a proxy may join two headers by a comma
        return single && !event.equalsIgnoreCase(EVENT);
    }

    private static PaymentNotice notice(VendorJson json) throws VendorJson.Unreadable {
        String status = json.requireText("status");
        return PaymentNotice.builder()
                .setReference(json.requireName("reference"))
                .setMerchantRef(json.findName("merchant_ref"))
                .setStatus(Status.of(status))
                .setGatewayStatus(status)
                .setTotalAmount(json.requireRupiah("total_amount"))
                .setFeeMerchant(json.findFee("fee_merchant"))
                .setFeeCustomer(json.findFee("fee_customer"))
                .setAmountReceived(json.findFee("amount_received"))
                .setChannel(json.findText("payment_method_code"))
                .setChannelName(json.findText("payment_method"))
                .setClosed(json.requireFlag("is_closed_payment"))
                .setPaidAt(json.findInstant("paid_at"))
                .build();
    }
}
