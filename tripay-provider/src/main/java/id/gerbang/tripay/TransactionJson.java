package id.gerbang.tripay;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.Rupiah;
import id.gerbang.spi.VendorJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in an answer of TriPay. One field has several types there: {@code pay_code} is a number in the list,
 * {@code paid_at} a text in the detail, and the expiry is {@code expired_at} in the list and {@code expired_time}
 * elsewhere.
 */
final class TransactionJson {

    private static final Logger LOG = Logger.getLogger(TransactionJson.class.getName());
    private static final int MOST_REPORTED = 1_000;
    private static final String SANDBOX_WORDS = "SANDBOX MODE";

    private final String account;
    private final PaymentMode mode;
    /** The problems that are logged already. Gerbang reads the same list many times. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    TransactionJson(String account, PaymentMode mode) {
        this.account = account;
        this.mode = mode;
    }

    /** The readable transactions of a list. */
    List<Payment> readList(VendorJson answer) throws VendorJson.Unreadable {
        return answer.readRows("data", this::read);
    }

    /**
     * The transactions of a list, in a look-up by merchant_ref. Leaves out an unreadable row only if its merchant_ref is
     * readable and a different one. Otherwise throws, because the row may be the one that the caller looks for.
     */
    List<Payment> readLookup(VendorJson answer, String merchantRef) throws VendorJson.Unreadable {
        for (VendorJson row : answer.requireObjects("data")) {
            String name = row.findText("merchant_ref");
            if (name == null || name.equals(merchantRef)) {
                read(row);
            }
        }
        return readList(answer);
    }

    /** The payments into an open payment. Logs an unreadable row as SEVERE, because a person must find that money. */
    List<Payment> readIncoming(VendorJson answer) throws VendorJson.Unreadable {
        List<Payment> payments = new ArrayList<>();
        for (VendorJson row : answer.requireObjects("data")) {
            try {
                payments.add(read(row));
            } catch (VendorJson.Unreadable e) {
                report("a payment in a list of " + account + " cannot be read and is left out: " + e.getMessage()
                        + "; look for " + row.findText("reference") + " at TriPay");
            }
        }
        return payments;
    }

    private void report(String problem) {
        if (reported.size() < MOST_REPORTED && reported.add(problem)) {
            LOG.severe(problem);
        }
    }

    Payment read(VendorJson json) throws VendorJson.Unreadable {
        String reference = json.requireName("reference");
        String status = json.requireText("status");
        Rupiah toPay = json.requireRupiah("amount");
        Rupiah feeMerchant = json.findFee("fee_merchant");
        Rupiah received = json.findFee("amount_received");
        // TriPay has one amount, with the fee in it or not: the other figures tell
        Rupiah within = received == null
                ? null
                : feeWithin(
                        toPay,
                        feeMerchant == null ? received : received.plus(feeMerchant),
                        json.findDecimal("fee_customer"));
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
                .setAmount(minus(toPay, within))
                .setAmountToPay(toPay)
                .setFeeMerchant(feeMerchant)
                .setFeeCustomer(within == null ? json.findFee("fee_customer") : within)
                .setAmountReceived(received)
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

    /**
     * The customer's part of the fee, if it makes the difference between an amount to pay and the amount without it; or null.
     * TriPay may round a fee with a fraction either way.
     */
    static @Nullable Rupiah feeWithin(Rupiah toPay, Rupiah without, @Nullable BigDecimal feeCustomer) {
        long difference = toPay.getAmount() - without.getAmount();
        boolean explained = feeCustomer != null
                && difference > 0
                && feeCustomer.subtract(BigDecimal.valueOf(difference)).abs().compareTo(BigDecimal.ONE) < 0;
        return explained ? Rupiah.of(difference) : null;
    }

    private static Rupiah minus(Rupiah toPay, @Nullable Rupiah fee) {
        return fee == null ? toPay : Rupiah.of(toPay.getAmount() - fee.getAmount());
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
