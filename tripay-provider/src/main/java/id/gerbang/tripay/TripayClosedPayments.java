package id.gerbang.tripay;

import id.gerbang.InvalidRequestException;
import id.gerbang.OrderItem;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.Rupiah;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.VendorJson;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payments of an amount that the shop says: the document's section "Closed Payment". */
final class TripayClosedPayments {

    private final JsonApi api;
    private final TransactionJson transactions;
    private final TripaySignature signature;
    private final TripayChannels channels;
    private final URI callbackUrl;
    private final URI returnUrl;

    TripayClosedPayments(
            JsonApi api,
            TransactionJson transactions,
            TripaySignature signature,
            TripayChannels channels,
            URI callbackUrl,
            URI returnUrl) {
        this.api = api;
        this.transactions = transactions;
        this.signature = signature;
        this.channels = channels;
        this.callbackUrl = callbackUrl;
        this.returnUrl = returnUrl;
    }

    /** "Request Transaksi". */
    Payment create(PaymentRequest request) {
        String merchantRef = request.getMerchantRef();
        VendorJson answer = api.create("/transaction/create", body(request), merchantRef);
        try {
            VendorJson data = answer.requireObject("data");
            Payment payment = transactions.read(data);
            if (!merchantRef.equals(payment.getMerchantRef())) {
                throw OutcomeUnknownException.made(merchantRef, "the answer is about another merchant_ref", null);
            }
            Rupiah asked = request.getAmount();
            Rupiah toPay = Objects.requireNonNull(payment.getAmountToPay());
            Rupiah fee = toPay.equals(asked)
                    ? payment.getFeeCustomer()
                    : TransactionJson.feeWithin(toPay, asked, data.findDecimal("fee_customer"));
            if (fee == null && !toPay.equals(asked)) {
                throw OutcomeUnknownException.made(merchantRef, "the answer is about another amount", null);
            }
            channels.warnOfQrisFee(ChannelTable.code(String.valueOf(request.getChannel())), fee);
            return payment.toBuilder().setAmount(asked).setFeeCustomer(fee).build();
        } catch (VendorJson.Unreadable e) {
            throw OutcomeUnknownException.made(merchantRef, "the answer cannot be understood: " + e.getMessage(), e);
        }
    }

    private JsonObjectBuilder body(PaymentRequest request) {
        String channel = ChannelTable.code(request.getChannel() == null ? "" : request.getChannel());
        if (channel.isEmpty()) {
            throw new InvalidRequestException("channel", "is a channel code of TriPay, for instance BRIVA");
        }
        if (request.getItems().isEmpty()) {
            throw new InvalidRequestException("items", "has at least one item");
        }
        if (request.getCustomer().getEmail().trim().isEmpty()) {
            throw new InvalidRequestException("customer.email", "is not blank");
        }
        channels.check(channel, request.getAmount());
        URI wayBack = request.getReturnUrl();
        JsonObjectBuilder body = api.json()
                .createObjectBuilder()
                .add("method", channel)
                .add("merchant_ref", request.getMerchantRef())
                .add("amount", request.getAmount().getAmount())
                .add("customer_name", request.getCustomer().getName())
                .add("customer_email", request.getCustomer().getEmail())
                .add("order_items", items(request.getItems()))
                .add("callback_url", callbackUrl.toString())
                .add("return_url", (wayBack == null ? returnUrl : wayBack).toString())
                .add("expired_time", api.now().plus(timeToPay(request)).getEpochSecond())
                .add("signature", signature.ofClosedPayment(request.getMerchantRef(), request.getAmount()));
        String phone = request.getCustomer().getPhone();
        if (phone != null) {
            body.add("customer_phone", phone);
        }
        return body;
    }

    Duration timeToPay(PaymentRequest request) {
        return channels.timeToPay(ChannelTable.code(String.valueOf(request.getChannel())), request.getExpiresIn());
    }

    private JsonArrayBuilder items(List<OrderItem> items) {
        JsonArrayBuilder array = api.json().createArrayBuilder();
        for (OrderItem item : items) {
            array.add(api.json()
                    .createObjectBuilder()
                    .add("name", item.getName())
                    .add("price", item.getPrice().getAmount())
                    .add("quantity", item.getQuantity()));
        }
        return array;
    }

    /** "Detail Transaksi". */
    @Nullable
    Payment find(String reference) {
        return api.find("/transaction/detail" + new Query().with("reference", reference), answer -> {
            Payment payment = transactions.read(answer.requireObject("data"));
            if (!reference.equals(payment.getReference())) {
                throw answer.unreadable("the answer is about another reference");
            }
            return payment;
        });
    }

    /** What the create's answer said is to be paid, or what was asked for and the customer's part of the fee. */
    static boolean isSettledBy(Payment stored, Rupiah paid) {
        return Objects.equals(paid, stored.getAmountToPay())
                || paid.equals(withFee(stored.getAmount(), stored.getFeeCustomer()));
    }

    private static Rupiah withFee(Rupiah amount, @Nullable Rupiah feeCustomer) {
        return feeCustomer == null ? amount : amount.plus(feeCustomer);
    }
}
