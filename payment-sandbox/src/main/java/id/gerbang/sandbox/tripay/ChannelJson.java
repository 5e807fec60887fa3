package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A channel as the list of channels and the fee calculator show it. A percentage is a number here, a text there. */
final class ChannelJson {

    private final Addresses addresses;

    ChannelJson(Addresses addresses) {
        this.addresses = addresses;
    }

    /** An element of the list of channels. */
    ObjectNode listed(Channel channel, Merchant merchant) {
        Fee fee = channel.fee();
        ObjectNode json = Json.object();
        json.put("group", channel.kind().group());
        json.put("code", channel.code());
        json.put("name", channel.name());
        json.put("type", channel.redirects() ? "redirect" : "direct");
        json.set("fee_merchant", merchant.feesFallOnCustomer() ? nothing() : numbers(fee));
        json.set("fee_customer", merchant.feesFallOnCustomer() ? numbers(fee) : nothing());
        json.set("total_fee", withText(fee));
        json.put("minimum_fee", fee.bounds().from());
        json.put("maximum_fee", fee.bounds().to());
        json.put("minimum_amount", channel.amount().from());
        json.put("maximum_amount", channel.amount().to());
        json.put("icon_url", addresses.icon(channel));
        return json.put("active", true);
    }

    /** An element of the fee calculator's reply. */
    static ObjectNode calculated(Channel channel, Merchant merchant, long amount) {
        Fees fees = merchant.feesOf(amount, channel);
        long minimum = channel.fee().minimum();
        ObjectNode json = Json.object();
        json.put("code", channel.code());
        json.put("name", channel.name());
        json.set(
                "fee",
                withText(channel.fee())
                        .put("min", minimum == 0 ? null : Long.valueOf(minimum))
                        .putNull("max"));
        json.putObject("total_fee").put("merchant", fees.merchant()).put("customer", fees.customer());
        return json;
    }

    private static ObjectNode numbers(Fee fee) {
        return Json.object().put("flat", fee.flat()).put("percent", fee.percent());
    }

    private static ObjectNode nothing() {
        return Json.object().put("flat", 0).put("percent", BigDecimal.ZERO);
    }

    private static ObjectNode withText(Fee fee) {
        String percent = fee.percent().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return Json.object().put("flat", fee.flat()).put("percent", percent);
    }
}
