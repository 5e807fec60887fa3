package id.gerbang.tripay;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.GatewayRefusedException;
import id.gerbang.InvalidRequestException;
import id.gerbang.OrderItem;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.Rupiah;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.VendorJson;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One merchant at TriPay. */
final class TripayGateway implements PaymentGateway, MerchantRefLookup {

    private static final int LOOKED_UP = 50;

    private final String account;
    private final PaymentMode mode;
    private final TripayApi api;
    private final TripaySignature signature;
    private final CallbackReader callbacks;
    private final URI callbackUrl;
    private final URI returnUrl;
    private final Clock clock;
    /** To find the implementation of Jakarta JSON takes longer than to write with it: once is enough. */
    private final JsonBuilderFactory json = Json.createBuilderFactory(Collections.emptyMap());

    TripayGateway(
            String account,
            PaymentMode mode,
            TripayApi api,
            TripaySignature signature,
            URI callbackUrl,
            URI returnUrl,
            Clock clock) {
        this.account = account;
        this.mode = mode;
        this.api = api;
        this.signature = signature;
        this.callbacks = new CallbackReader(account, signature);
        this.callbackUrl = callbackUrl;
        this.returnUrl = returnUrl;
        this.clock = clock;
    }

    @Override
    public PaymentMode getMode() {
        return mode;
    }

    @Override
    public Payment create(PaymentRequest request) {
        byte[] body = body(request).getBytes(StandardCharsets.UTF_8);
        String merchantRef = request.getMerchantRef();
        VendorJson answer = api.post("/transaction/create", body, merchantRef);
        try {
            Payment payment = TransactionJson.read(answer.requireObject("data"), account, mode);
            if (!merchantRef.equals(payment.getMerchantRef())) {
                throw new OutcomeUnknownException(merchantRef, "the answer is about another merchant_ref", null);
            }
            Rupiah asked = request.getAmount();
            Rupiah toPay = payment.getAmount();
            if (!toPay.equals(asked) && !toPay.equals(withFee(asked, payment.getFeeCustomer()))) {
                throw new OutcomeUnknownException(merchantRef, "the answer is about another amount", null);
            }
            return payment.toBuilder().setAmount(asked).build();
        } catch (VendorJson.Unreadable e) {
            throw new OutcomeUnknownException(merchantRef, "the answer cannot be understood: " + e.getMessage(), e);
        }
    }

    private String body(PaymentRequest request) {
        String channel = request.getChannel();
        if (channel == null || channel.trim().isEmpty()) {
            throw new InvalidRequestException("channel", "is a channel code of TriPay, for instance BRIVA");
        }
        if (request.getItems().isEmpty()) {
            throw new InvalidRequestException("items", "has at least one item");
        }
        if (request.getCustomer().getEmail().trim().isEmpty()) {
            throw new InvalidRequestException("customer.email", "is not blank");
        }
        Duration timeToPay = Channel.timeToPay(channel, request.getExpiresIn());
        URI wayBack = request.getReturnUrl();
        JsonObjectBuilder body = json.createObjectBuilder()
                .add("method", channel)
                .add("merchant_ref", request.getMerchantRef())
                .add("amount", request.getAmount().getAmount())
                .add("customer_name", request.getCustomer().getName())
                .add("customer_email", request.getCustomer().getEmail())
                .add("order_items", items(request.getItems()))
                .add("callback_url", callbackUrl.toString())
                .add("return_url", (wayBack == null ? returnUrl : wayBack).toString())
                .add("expired_time", clock.instant().plus(timeToPay).getEpochSecond())
                .add("signature", signature.ofClosedPayment(request.getMerchantRef(), request.getAmount()));
        String phone = request.getCustomer().getPhone();
        if (phone != null) {
            body.add("customer_phone", phone);
        }
        return body.build().toString();
    }

    private JsonArrayBuilder items(List<OrderItem> items) {
        JsonArrayBuilder array = json.createArrayBuilder();
        for (OrderItem item : items) {
            array.add(json.createObjectBuilder()
                    .add("name", item.getName())
                    .add("price", item.getPrice().getAmount())
                    .add("quantity", item.getQuantity()));
        }
        return array;
    }

    @Override
    public @Nullable Payment find(String reference) {
        try {
            VendorJson answer = api.get("/transaction/detail", "reference=" + encoded(reference));
            Payment payment = TransactionJson.read(answer.requireObject("data"), account, mode);
            if (!reference.equals(payment.getReference())) {
                throw answer.unreadable("the answer is about another reference");
            }
            return payment;
        } catch (GatewayRefusedException e) {
            // a 404 without TriPay's words is another server's: a wrong base-url, say
            if (e.getHttpStatus() == 404 && !e.getGatewayMessage().isEmpty()) {
                return null;
            }
            throw e;
        } catch (VendorJson.Unreadable e) {
            throw api.unreadable(e);
        }
    }

    /** Reads the newest fifty: TriPay lets one merchant_ref stand for several transactions, though not for so many. */
    @Override
    public List<Payment> findByMerchantRef(String merchantRef) {
        try {
            VendorJson answer = api.get(
                    "/merchant/transactions",
                    "page=1&per_page=" + LOOKED_UP + "&sort=desc&merchant_ref=" + encoded(merchantRef));
            List<Payment> found = new ArrayList<>();
            for (VendorJson each : answer.requireObjects("data")) {
                Payment payment = TransactionJson.read(each, account, mode);
                // whether TriPay's filter is exact is not documented
                if (merchantRef.equals(payment.getMerchantRef())) {
                    found.add(payment);
                }
            }
            return found;
        } catch (VendorJson.Unreadable e) {
            throw api.unreadable(e);
        }
    }

    @Override
    public CallbackReading readCallback(Callback callback) {
        return callbacks.read(callback);
    }

    @Override
    public CallbackReply acknowledge(CallbackReading reading) {
        if (!(reading instanceof CallbackReading.Rejected)) {
            return CallbackReply.json(200, "{\"success\":true}");
        }
        boolean authentic = ((CallbackReading.Rejected) reading).getReason() != CallbackReading.Reason.NOT_AUTHENTIC;
        return authentic
                ? CallbackReply.json(400, "{\"success\":false,\"message\":\"Not understood\"}")
                : CallbackReply.json(401, "{\"success\":false,\"message\":\"Invalid signature\"}");
    }

    /** What the create's answer said is to be paid, or what was asked for and the customer's part of the fee. */
    @Override
    public boolean isSettledBy(Payment stored, Rupiah paid) {
        return Objects.equals(paid, stored.getAmountToPay())
                || paid.equals(withFee(stored.getAmount(), stored.getFeeCustomer()));
    }

    private static Rupiah withFee(Rupiah amount, @Nullable Rupiah feeCustomer) {
        return feeCustomer == null ? amount : amount.plus(feeCustomer);
    }

    @Override
    public void close() {
        // the transport belongs to whoever opened this account
    }

    private static String encoded(String text) {
        try {
            return URLEncoder.encode(text, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }
}
