package id.gerbang.tripay;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.Rupiah;
import id.gerbang.spi.VendorJson;
import java.time.Instant;

/**
 * A transaction in an answer of TriPay. One field has several types there: {@code pay_code} is a number in the list,
 * {@code paid_at} a text in the detail, and the expiry is {@code expired_at} in the list and {@code expired_time}
 * elsewhere.
 */
final class TransactionJson {

    private TransactionJson() {}

    static Payment read(VendorJson json, String account, PaymentMode mode) throws VendorJson.Unreadable {
        String reference = json.requireName("reference");
        String status = json.requireText("status");
        Rupiah amount = json.requireRupiah("amount");
        Instant expiresAt = json.findInstant("expired_time");
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
                .setQrString(json.findText("qr_string"))
                .setQrUrl(json.findUrl("qr_url"))
                .setExpiresAt(expiresAt == null ? json.findInstant("expired_at") : expiresAt)
                .setPaidAt(json.findInstant("paid_at"))
                .build();
    }
}
