package id.gerbang.tripay;

import id.gerbang.InvalidRequestException;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channels;
import id.gerbang.feature.Fee;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.VendorJson;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The document's section "Merchant, Channel Pembayaran", and its table of channels. */
final class TripayChannels implements Channels {

    private static final Logger LOG = Logger.getLogger(TripayChannels.class.getName());
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration USUAL_TIME = Duration.ofHours(24);
    /** Away from the window's edges, so that two clocks need not agree. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final JsonApi api;
    private final Clock clock;
    /** What has been warned of, so that a shop's constant does not fill its log. */
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    private volatile Live live = new Live(Collections.emptyMap(), Instant.EPOCH);

    TripayChannels(JsonApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** What TriPay last said, by code, and when. */
    private static final class Live {
        private final Map<String, Channel> channels;
        private final Instant since;

        Live(Map<String, Channel> channels, Instant since) {
            this.channels = channels;
            this.since = since;
        }

        /** Not if it is from the future either: a clock that was set back must not keep it for longer. */
        @Nullable
        Channel find(String code, Instant now) {
            boolean fresh = !now.isBefore(since) && now.isBefore(since.plus(FRESH));
            return fresh ? channels.get(code) : null;
        }
    }

    @Override
    public List<Channel> getChannels() {
        List<Channel> channels = api.get(
                "/merchant/payment-channel" + new Query(),
                answer -> Collections.unmodifiableList(answer.requireRows("data", TripayChannels::read)));
        channels.forEach(this::warnOfQrisFee);
        Map<String, Channel> byCode = new HashMap<>();
        channels.forEach(channel -> byCode.put(channel.getCode(), channel));
        live = new Live(byCode, clock.instant());
        return channels;
    }

    private static Channel read(VendorJson json) throws VendorJson.Unreadable {
        String code = json.requireName("code");
        Channel known = ChannelTable.find(code);
        String name = json.findText("name");
        return Channel.builder()
                .setCode(code)
                .setName(name == null ? code : name)
                .setGroup(json.findText("group"))
                .setFlow(flow(json.findText("type")))
                .setActive(!json.isFalse("active"))
                .setMinimumAmount(json.findRupiah("minimum_amount"))
                .setMaximumAmount(limit(json.findRupiah("maximum_amount")))
                .setShortestExpiry(known == null ? null : known.getShortestExpiry())
                .setLongestExpiry(known == null ? null : known.getLongestExpiry())
                .setTotalFee(fee(json.findObject("total_fee")))
                .setFeeMerchant(fee(json.findObject("fee_merchant")))
                .setFeeCustomer(fee(json.findObject("fee_customer")))
                .setMinimumFee(json.findFee("minimum_fee"))
                .setMaximumFee(json.findFee("maximum_fee"))
                .setIconUrl(json.findUrl("icon_url"))
                .build();
    }

    /** No channel has nothing as its limit. */
    private static @Nullable Rupiah limit(@Nullable Rupiah most) {
        return most == null || most.equals(Rupiah.ZERO) ? null : most;
    }

    private static Channel.@Nullable Flow flow(@Nullable String type) {
        if ("direct".equalsIgnoreCase(type)) {
            return Channel.Flow.DIRECT;
        }
        return "redirect".equalsIgnoreCase(type) ? Channel.Flow.REDIRECT : null;
    }

    /** The percentage is a number in one place and a text in another. */
    private static @Nullable Fee fee(@Nullable VendorJson json) {
        Rupiah flat = json == null ? null : json.findFee("flat");
        BigDecimal percent = json == null ? null : json.findDecimal("percent");
        return flat == null || percent == null ? null : Fee.of(flat, percent);
    }

    @Override
    public List<Channel> getKnownChannels() {
        return ChannelTable.channels();
    }

    /**
     * Holds a payment against what TriPay itself said of late, or else warns of what the table says.
     *
     * @throws InvalidRequestException if TriPay has said that it would refuse it
     */
    void check(String code, Rupiah amount) {
        Channel channel = live.find(code, clock.instant());
        if (channel == null) {
            warn(ChannelTable.find(code), amount);
        } else if (!channel.isActive()) {
            throw new InvalidRequestException("channel", "is active at TriPay, which " + code + " is not");
        } else if (!channel.accepts(amount)) {
            throw new InvalidRequestException("amount", limits(channel) + ", as TriPay said of late");
        }
    }

    private void warnOfQrisFee(Channel channel) {
        Fee fee = channel.getFeeCustomer();
        if (fee != null
                && (!fee.getFlat().equals(Rupiah.ZERO) || fee.getPercent().signum() > 0)) {
            warnOfQrisFee(channel.getCode());
        }
    }

    /** Warns if the customer bears a fee for QRIS. */
    void warnOfQrisFee(String code, @Nullable Rupiah feeCustomer) {
        if (feeCustomer != null && !feeCustomer.equals(Rupiah.ZERO)) {
            warnOfQrisFee(code);
        }
    }

    private void warnOfQrisFee(String code) {
        if (code.startsWith("QRIS") && warned.add(code + " fee")) {
            LOG.warning(() -> "TriPay has the customer pay a fee for " + code + ". Bank Indonesia forbids that for QRIS"
                    + " (PBI 23/6/PBI/2021, article 52(1)): put the fee on the merchant in TriPay's dashboard");
        }
    }

    private void warn(@Nullable Channel known, Rupiah amount) {
        if (known != null && !known.accepts(amount) && warned.add(known.getCode() + " amount")) {
            LOG.warning(() -> "the amount " + amount + " may be refused: a right one " + limits(known)
                    + " in TriPay's table of channels");
        }
    }

    private static String limits(Channel channel) {
        Rupiah least = channel.getMinimumAmount();
        Rupiah most = channel.getMaximumAmount();
        return "is" + (least == null ? "" : " at least " + least)
                + (least == null || most == null ? "" : " and")
                + (most == null ? "" : " at most " + most) + " by " + channel.getCode();
    }

    /**
     * The time to pay that is asked for: the shop's wish, or 24 hours, moved into the channel's window. A channel that
     * the table does not know is left to TriPay.
     */
    Duration timeToPay(String code, @Nullable Duration wish) {
        Duration asked = wish == null ? USUAL_TIME : wish;
        Channel channel = ChannelTable.find(code);
        Duration shortest = channel == null ? null : channel.getShortestExpiry();
        Duration longest = channel == null ? null : channel.getLongestExpiry();
        if (shortest == null || longest == null) {
            return asked;
        }
        Duration least = shortest.plus(MARGIN);
        Duration most = longest.minus(MARGIN);
        Duration moved = asked.compareTo(least) < 0 ? least : asked.compareTo(most) > 0 ? most : asked;
        boolean outside = asked.compareTo(shortest) < 0 || asked.compareTo(longest) > 0;
        if (wish != null && outside && warned.add(code + " expiresIn")) {
            LOG.warning(() -> "expiresIn " + wish + " is outside what " + code + " allows (" + shortest + " to "
                    + longest + " in TriPay's table of channels): " + moved + " is asked for");
        }
        return moved;
    }
}
