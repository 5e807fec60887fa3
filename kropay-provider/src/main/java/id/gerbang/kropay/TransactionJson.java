package id.gerbang.kropay;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.spi.VendorJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A transaction in an answer of Kropay's, whose times are in no zone of their own. */
final class TransactionJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final String account;
    private final ZoneId zone;

    TransactionJson(String account, ZoneId zone) {
        this.account = account;
        this.zone = zone;
    }

    /** What to pay is the total as Kropay says it: how it comes about from the fee and the code is not documented. */
    Payment read(VendorJson json) throws VendorJson.Unreadable {
        String reference = Reference.require(json);
        String status = json.requireText("status");
        return Payment.builder()
                .setId(account + "/" + reference)
                .setAccount(account)
                .setMode(PaymentMode.PRODUCTION)
                .setReference(reference)
                .setMerchantRef(json.requireName("merchant_ref"))
                .setStatus(Status.of(status))
                .setGatewayStatus(status)
                .setAmount(json.requireRupiah("amount"))
                .setAmountToPay(json.requireRupiah("total_amount"))
                .setUniqueCode(json.findRupiah("unique_code"))
                .setFeeMerchant(json.findRupiah("fee"))
                .setAmountReceived(json.findRupiah("net_amount"))
                .setQrString(json.findText("qris_string"))
                .setQrUrl(json.findUrl("qris_image"))
                .setCreatedAt(moment(json, "created_at"))
                .setExpiresAt(moment(json, "expired_at"))
                .setPaidAt(moment(json, "paid_at"))
                .build();
    }

    private @Nullable Instant moment(VendorJson json, String name) {
        String time = json.findText(name);
        try {
            return time == null
                    ? null
                    : LocalDateTime.parse(time, TIME).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
