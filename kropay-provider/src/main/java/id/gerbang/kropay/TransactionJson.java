package id.gerbang.kropay;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.spi.VendorJson;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a transaction in an answer of Kropay. Its times have no zone, unless they are ISO 8601 with an offset. */
final class TransactionJson {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

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
                .setFeeMerchant(json.findFee("fee"))
                .setAmountReceived(json.findFee("net_amount"))
                .setQrString(json.findText("qris_string"))
                .setQrUrl(json.findUrl("qris_image"))
                .setCreatedAt(moment(json, "created_at"))
                .setExpiresAt(moment(json, "expired_at"))
                .setPaidAt(moment(json, "paid_at"))
                .build();
    }

    /** Reads a time. A time without an offset is in the configured zone. */
    private @Nullable Instant moment(VendorJson json, String name) {
        return json.findInstant(name, text -> {
            TemporalAccessor time =
                    TIME.parseBest(text.trim().replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime
                    ? ((OffsetDateTime) time).toInstant()
                    : ((LocalDateTime) time).atZone(zone).toInstant();
        });
    }
}
