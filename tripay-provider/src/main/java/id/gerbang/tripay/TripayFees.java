package id.gerbang.tripay;

import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Fee;
import id.gerbang.feature.FeeQuote;
import id.gerbang.feature.Fees;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.VendorJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document's section "Merchant, Kalkulator Biaya", and an estimate by its table of channels. */
final class TripayFees implements Fees {

    private final JsonApi api;

    TripayFees(JsonApi api) {
        this.api = api;
    }

    @Override
    public FeeQuote getFee(Rupiah amount, String written) {
        String channel = ChannelTable.code(written);
        Query query = new Query().with("amount", amount.getAmount()).with("code", channel);
        return api.get("/merchant/fee-calculator" + query, answer -> {
            for (FeeQuote quote : readAll(answer, amount)) {
                if (quote.getChannel().equals(channel)) {
                    return quote;
                }
            }
            throw answer.unreadable("the answer is about another channel");
        });
    }

    @Override
    public List<FeeQuote> getFees(Rupiah amount) {
        return api.get(
                "/merchant/fee-calculator" + new Query().with("amount", amount.getAmount()),
                answer -> readAll(answer, amount));
    }

    private static List<FeeQuote> readAll(VendorJson answer, Rupiah amount) throws VendorJson.Unreadable {
        return Collections.unmodifiableList(answer.requireRows("data", row -> {
            VendorJson total = row.requireObject("total_fee");
            return FeeQuote.of(row.requireName("code"), amount, total.findFee("merchant"), total.findFee("customer"));
        }));
    }

    @Override
    public @Nullable FeeQuote estimateFee(Rupiah amount, String written) {
        String channel = ChannelTable.code(written);
        Channel known = ChannelTable.find(channel);
        Fee fee = known == null ? null : known.getTotalFee();
        if (known == null || fee == null) {
            return null;
        }
        BigDecimal part = fee.getPercent()
                .multiply(BigDecimal.valueOf(amount.getAmount()))
                .movePointLeft(2);
        Rupiah total = fee.getFlat()
                .plus(Rupiah.of(part.setScale(0, RoundingMode.HALF_UP).longValueExact()));
        Rupiah least = known.getMinimumFee();
        return FeeQuote.estimate(channel, amount, least != null && total.compareTo(least) < 0 ? least : total);
    }
}
