package id.gerbang.tripay;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.Rupiah;
import id.gerbang.spi.VendorJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in an answer of TriPay. One field has several types there: {@code pay_code} is a number in the list,
 * {@code paid_at} a text in the detail, and the expiry is {@code expired_at} in the list and {@code expired_time}
 * elsewhere.
 */
final class TransactionJson {

    private static final Logger LOG = Logger.getLogger(TransactionJson.class.getName());
    private static final String SANDBOX_WORDS = "SANDBOX MODE";

    private final String account;
    private final PaymentMode mode;

    TransactionJson(String account, PaymentMode mode) {
        this.account = account;
        this.mode = mode;
    }

    /** The transactions in a list's answer. */
    List<Payment> readAll(VendorJson answer) throws VendorJson.Unreadable {
        List<Payment> payments = new ArrayList<>();
        for (VendorJson each : answer.requireObjects("data")) {
            payments.add(read(each));
        }
        return payments;
    }

    /** As {@link #readAll}, without those that cannot be understood. */
    List<Payment> readWhatCanBe(VendorJson answer) throws VendorJson.Unreadable {
        List<Payment> payments = new ArrayList<>();
        for (VendorJson each : answer.requireObjects("data")) {
            try {
                payments.add(read(each));
            } catch (VendorJson.Unreadable e) {
                LOG.severe("a payment in a list of " + account + " is left out: " + e.getMessage() + "; look for "
                        + each.findText("reference") + " at TriPay");
            }
        }
        return payments;
    }

    Payment read(VendorJson json) throws VendorJson.Unreadable {
        String reference = json.requireName("reference");
        String status = json.requireText("status");
        Rupiah amount = json.requireRupiah("amount");
        return Payment.builder()
                .setId(account + "/" + reference)
                .setAccount(account)
                .setMode(mode)
                .setReference(reference)
                .setMerchantRef(json.findName("merchant_ref"))
                .setStatus(Status.of(status))
                .setGatewayStatus(status)
                .setChannel(json.findText("payment_method"))
                .setChannelName(json.findText("payment_name"))
                .setAmount(amount)
                .setAmountToPay(amount)
                .setFeeMerchant(json.findRupiah("fee_merchant"))
                .setFeeCustomer(json.findRupiah("fee_customer"))
                .setAmountReceived(json.findRupiah("amount_received"))
                .setPayCode(json.findText("pay_code"))
                .setPayUrl(json.findUrl("pay_url"))
                .setCheckoutUrl(json.findUrl("checkout_url"))
                .setQrString(qrString(json))
                .setQrUrl(json.findUrl("qr_url"))
                .setCreatedAt(json.findInstant("created_at"))
                .setExpiresAt(either(json.findInstant("expired_time"), json.findInstant("expired_at")))
                .setPaidAt(json.findInstant("paid_at"))
                .build();
    }

    /** In sandbox mode these words stand in its place, and they are none to draw. */
    private @Nullable String qrString(VendorJson json) {
        String text = json.findText("qr_string");
        return mode == PaymentMode.SANDBOX && SANDBOX_WORDS.equals(text) ? null : text;
    }

    private static @Nullable Instant either(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }
}
