package id.gerbang.tripay;

import id.gerbang.InvalidRequestException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.qris.Qris;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.VendorJson;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The document's section "Open Payment", which TriPay's sandbox lacks. */
final class TripayOpenPayments implements OpenPayments {

    private static final Logger LOG = Logger.getLogger(TripayOpenPayments.class.getName());
    private static final Pattern UUID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private final String account;
    private final PaymentMode mode;
    private final JsonApi api;
    private final TransactionJson transactions;
    private final TripaySignature signature;
    private final ProductionOnly productionOnly;

    TripayOpenPayments(
            String account, PaymentMode mode, JsonApi api, TransactionJson transactions, TripaySignature signature) {
        this.account = account;
        this.mode = mode;
        this.api = api;
        this.transactions = transactions;
        this.signature = signature;
        this.productionOnly = new ProductionOnly(account, mode, "open payments");
    }

    @Override
    public OpenPayment create(OpenPaymentRequest request) {
        productionOnly.check();
        String merchantRef = request.getMerchantRef();
        String channel = ChannelTable.code(request.getChannel());
        String name = merchantRef == null ? "an open payment by " + channel : merchantRef;
        JsonObjectBuilder body = api.json()
                .createObjectBuilder()
                .add("method", channel)
                .add("signature", signature.ofOpenPayment(channel, merchantRef));
        if (merchantRef != null) {
            body.add("merchant_ref", merchantRef);
        }
        String customerName = request.getCustomerName();
        if (customerName != null) {
            body.add("customer_name", customerName);
        }
        VendorJson answer = api.create("/open-payment/create", body, name);
        try {
            OpenPayment made = read(answer);
            if (merchantRef != null && !merchantRef.equals(made.getMerchantRef())) {
                throw OutcomeUnknownException.made(name, "the answer is about another merchant_ref", null);
            }
            return made;
        } catch (VendorJson.Unreadable e) {
            throw OutcomeUnknownException.made(name, "the answer cannot be understood: " + e.getMessage(), e);
        }
    }

    private OpenPayment read(VendorJson answer) throws VendorJson.Unreadable {
        VendorJson data = answer.requireObject("data");
        OpenPayment.Builder builder = OpenPayment.builder()
                .setAccount(account)
                .setMode(mode)
                .setUuid(data.requireName("uuid"))
                .setMerchantRef(data.findName("merchant_ref"))
                .setChannel(data.findText("payment_method"))
                .setChannelName(data.findText("payment_name"))
                .setPayCode(data.findText("pay_code"))
                .setQrString(data.findText("qr_string"))
                .setQrUrl(data.findUrl("qr_url"));
        OpenPayment read = builder.build();
        if (read.getQrString() == null || Qris.of(read) != null) {
            return read;
        }
        LOG.severe("the QRIS of " + read.getUuid() + " at " + account + " is left out: " + Qris.problem(read));
        return builder.setQrString(null).setQrUrl(null).build();
    }

    @Override
    public @Nullable OpenPayment find(String uuid) {
        return api.find(path(uuid, "detail") + new Query(), answer -> {
            OpenPayment found = read(answer);
            if (!uuid.equals(found.getUuid())) {
                throw answer.unreadable("the answer is about another uuid");
            }
            return found;
        });
    }

    @Override
    public List<Payment> getPayments(String uuid, Instant from, Instant to) {
        String path = path(uuid, "transactions");
        return new DateWindows(query -> api.get(path + query, answer -> {
                    VendorJson pagination = answer.findObject("pagination");
                    return new DateWindows.Window(
                            transactions.readIncoming(answer),
                            answer.requireObjects("data").size(),
                            pagination == null ? null : pagination.findWhole("last_page"));
                }))
                .read(
                        from,
                        to,
                        payment -> payment.toBuilder().setOpenPayment(uuid).build());
    }

    private String path(String uuid, String what) {
        productionOnly.check();
        if (!UUID.matcher(uuid).matches()) {
            throw new InvalidRequestException("uuid", "is one that TriPay gave: letters, digits, '-' and '_'");
        }
        return "/open-payment/" + uuid + "/" + what;
    }
}
