package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.InvalidRequestException;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channels;
import id.gerbang.feature.Fee;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The channels that TriPay lists, and how a create is held against them. */
class ChannelsTest {

    /** From the document's example: the first, the last but one and the last of its list. */
    private static final String EXAMPLE = """
            [{'group':'Virtual Account','code':'MYBVA','name':'Maybank Virtual Account','type':'direct',
              'fee_merchant':{'flat':4250,'percent':0},'fee_customer':{'flat':0,'percent':0},
              'total_fee':{'flat':4250,'percent':'0.00'},'minimum_fee':4000,'maximum_fee':4500,
              'minimum_amount':10000,'maximum_amount':10000000,'active':true},
             {'group':'Convenience Store','code':'ALFAMIDI','name':'Alfamidi','type':'direct',
              'fee_merchant':{'flat':6000,'percent':0},'fee_customer':{'flat':0,'percent':0},
              'total_fee':{'flat':6000,'percent':'0.00'},'minimum_fee':5500,'maximum_fee':6500,
              'minimum_amount':10000,'maximum_amount':2500000,'icon_url':'https://tripay.co.id/x.png','active':true},
             {'group':'E-Wallet','code':'QRIS','name':'QRIS by ShopeePay','type':'direct',
              'fee_merchant':{'flat':750,'percent':0.7},'fee_customer':{'flat':0,'percent':0},
              'total_fee':{'flat':750,'percent':'0.70'},'minimum_fee':750,'maximum_fee':1000,
              'minimum_amount':1000,'maximum_amount':5000000,'icon_url':'https://tripay.co.id/y.png','active':true}]""";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T05:00:00Z"));
    private Stub.Answer list = Stub.data(EXAMPLE);

    /** Answers with the list, and refuses what is made. */
    @AutoClose
    private final Stub stub = new Stub(Stub.post(
            Stub.text(400, "{\"success\":false,\"message\":\"sent\"}"), (exchange, any) -> list.to(exchange, any)));

    @AutoClose
    private final Gateways gateways = Accounts.open(Accounts.canary(stub.url()), clock);

    @AutoClose
    private final LogBook log = new LogBook();

    private final PaymentGateway tripay = gateways.get("tripay");
    private final Channels channels = requireNonNull(tripay.feature(Channels.class));

    private Channel listed(String json) {
        list = Stub.data("[" + json + "]");
        return channels.getChannels().get(0);
    }

    @Test
    void the_documents_example_is_read() {
        assertThat(channels.getChannels()).extracting(Channel::getCode).containsExactly("MYBVA", "ALFAMIDI", "QRIS");
        assertThat(stub.requests()).containsExactly("GET /merchant/payment-channel");
        assertThat(channels.getChannels().get(2))
                .isEqualTo(Channel.builder()
                        .setCode("QRIS")
                        .setName("QRIS by ShopeePay")
                        .setGroup("E-Wallet")
                        .setFlow(Channel.Flow.DIRECT)
                        .setActive(true)
                        .setMinimumAmount(Rupiah.of(1_000))
                        .setMaximumAmount(Rupiah.of(5_000_000))
                        .setShortestExpiry(Duration.ofMinutes(10))
                        .setLongestExpiry(Duration.ofMinutes(60))
                        .setTotalFee(Fee.of(Rupiah.of(750), new BigDecimal("0.70")))
                        .setFeeMerchant(Fee.of(Rupiah.of(750), new BigDecimal("0.7")))
                        .setFeeCustomer(Fee.of(Rupiah.ZERO, BigDecimal.ZERO))
                        .setMinimumFee(Rupiah.of(750))
                        .setMaximumFee(Rupiah.of(1_000))
                        .setIconUrl(URI.create("https://tripay.co.id/y.png"))
                        .build());
    }

    @Test
    void a_channel_outside_the_table_has_no_window_and_may_lack_a_picture() {
        Channel maybank = channels.getChannels().get(0);
        assertThat(maybank.getShortestExpiry()).isNull();
        assertThat(maybank.getLongestExpiry()).isNull();
        assertThat(maybank.getIconUrl()).isNull();
        assertThat(maybank.getTotalFee()).isEqualTo(Fee.of(Rupiah.of(4_250), new BigDecimal("0.00")));
    }

    @Test
    void what_tripay_does_not_say_is_null() {
        Channel bare = listed("{'code':'NEW'}");
        assertThat(bare)
                .isEqualTo(Channel.builder()
                        .setCode("NEW")
                        .setName("NEW")
                        .setActive(true)
                        .build());
        Channel nulls = listed("{'code':'NEW','name':null,'group':null,'type':null,'total_fee':null,'minimum_fee':null,"
                + "'maximum_fee':null,'minimum_amount':null,'maximum_amount':null,'icon_url':null,'active':true}");
        assertThat(nulls).isEqualTo(bare);
        assertThat(bare.accepts(Rupiah.of(1))).isTrue();
        assertThat(bare.accepts(Rupiah.of(Long.MAX_VALUE))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"direct, DIRECT", "REDIRECT, REDIRECT", "Redirect, REDIRECT", "hybrid,", "'',"})
    void the_type_is_a_word_that_may_be_unknown(String word, Channel.Flow flow) {
        assertThat(listed("{'code':'X','type':'" + word + "'}").getFlow()).isEqualTo(flow);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.7|0.7", "\"0.70\"|0.70", "3|3", "\"3\"|3", "\"0,7\"|", "null|", "\"\"|", "{}|", "1e400|"})
    void a_percentage_is_a_number_or_a_text(String json, BigDecimal percent) {
        Fee fee = listed("{'code':'X','total_fee':{'flat':1,'percent':" + json.replace('"', '\'') + "}}")
                .getTotalFee();
        assertThat(fee == null ? null : fee.getPercent()).isEqualTo(percent);
    }

    @Test
    void a_list_of_channels_without_any_code_is_unreadable() {
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> listed("{'name':'BRI'}"))
                .withMessageContaining("code");
    }

    @Test
    void both_of_the_sandboxs_merchants_and_modes_have_their_channels() {
        try (Simulator simulator = new Simulator();
                Payments bearing = simulator.connect();
                Payments passingOn = Payments.connect(Accounts.feesOnCustomer(simulator.api()));
                Payments production = simulator.connectInProduction()) {
            List<Channel> own = Accounts.feature(bearing, Channels.class).getChannels();
            assertThat(own).hasSize(24);
            assertThat(own.get(0).getFeeMerchant()).isEqualTo(Fee.of(Rupiah.of(4_250), BigDecimal.ZERO));
            assertThat(own.get(0).getFeeCustomer()).isEqualTo(Fee.of(Rupiah.ZERO, BigDecimal.ZERO));
            Channel other =
                    Accounts.feature(passingOn, Channels.class).getChannels().get(0);
            assertThat(other.getFeeMerchant()).isEqualTo(own.get(0).getFeeCustomer());
            assertThat(other.getFeeCustomer()).isEqualTo(own.get(0).getFeeMerchant());
            assertThat(Accounts.feature(production, Channels.class).getChannels())
                    .extracting(Channel::getCode)
                    .containsExactlyElementsOf(
                            own.stream().map(Channel::getCode).toList());
        }
    }

    /** Whether a create was sent; if so, TriPay refused it. */
    private boolean isSent(String channel, long amount) {
        int before = stub.requests().size();
        try {
            tripay.create(Orders.order("4711-1")
                    .channel(channel)
                    .amount(Rupiah.of(amount))
                    .build());
        } catch (GatewayRefusedException | InvalidRequestException refused) {
            assertThat(stub.requests().size() - before).isEqualTo(refused instanceof GatewayRefusedException ? 1 : 0);
        }
        return stub.requests().size() > before;
    }

    @Test
    void an_amount_outside_what_tripay_said_is_refused_before_it_is_sent() {
        channels.getChannels();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tripay.create(Orders.order("4711-1")
                        .channel("ALFAMIDI")
                        .amount(Rupiah.of(9_999))
                        .build()))
                .satisfies(e -> {
                    assertThat(e.getField()).isEqualTo("amount");
                    assertThat(e.getRule())
                            .isEqualTo("is at least Rp 10.000 and at most Rp 2.500.000 by ALFAMIDI,"
                                    + " as TriPay said of late");
                });
        assertThat(isSent("ALFAMIDI", 10_000)).isTrue();
        assertThat(isSent("ALFAMIDI", 2_500_000)).isTrue();
        assertThat(isSent("ALFAMIDI", 2_500_001)).isFalse();
    }

    @Test
    void a_channel_that_is_not_active_is_refused_before_it_is_sent() {
        listed("{'code':'BRIVA','active':false}");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tripay.create(Orders.order("4711-1").build()))
                .satisfies(e -> {
                    assertThat(e.getField()).isEqualTo("channel");
                    assertThat(e.getRule()).contains("is active at TriPay").contains("BRIVA");
                });
        assertThat(stub.requests()).containsExactly("GET /merchant/payment-channel");
    }

    @Test
    void what_tripay_said_wins_over_the_table_both_ways() {
        channels.getChannels();
        assertThat(isSent("ALFAMIDI", 7_000)).isFalse();
        listed("{'code':'ALFAMIDI','minimum_amount':3000,'maximum_amount':9000000}");
        assertThat(isSent("ALFAMIDI", 4_000)).isTrue();
        assertThat(isSent("ALFAMIDI", 9_000_000)).isTrue();
        assertThat(log.getMessages()).isEmpty();
    }

    @Test
    void what_tripay_said_holds_for_ten_minutes() {
        channels.getChannels();
        clock.move(Duration.ofMinutes(10).minusMillis(1));
        assertThat(isSent("ALFAMIDI", 7_000)).isFalse();
        clock.move(Duration.ofMillis(1));
        assertThat(isSent("ALFAMIDI", 7_000)).isTrue();
        channels.getChannels();
        assertThat(isSent("ALFAMIDI", 7_000)).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_does_not_keep_it_for_longer() {
        channels.getChannels();
        clock.move(Duration.ofDays(-1));
        assertThat(isSent("ALFAMIDI", 9_999)).isTrue();
    }

    @Test
    void a_greatest_amount_of_nothing_is_none() {
        assertThat(listed("{'code':'X','maximum_amount':0}").getMaximumAmount()).isNull();
    }

    @Test
    void a_list_that_could_not_be_had_leaves_the_one_before() {
        channels.getChannels();
        list = Stub.text(502, "<html>");
        assertThatExceptionOfType(GatewayUnreachableException.class).isThrownBy(channels::getChannels);
        assertThat(isSent("ALFAMIDI", 7_000)).isFalse();
    }

    @Test
    void a_channel_that_tripay_did_not_list_is_left_to_it() {
        channels.getChannels();
        assertThat(isSent("BRIVA", 50_000)).isTrue();
        assertThat(isSent("BITCOIN", 1)).isTrue();
        assertThat(log.getMessages()).isEmpty();
    }

    @Test
    void without_an_answer_of_tripays_the_table_warns_once_and_sends() {
        assertThat(isSent("ALFAMIDI", 4_999)).isTrue();
        assertThat(isSent("ALFAMIDI", 4_998)).isTrue();
        assertThat(log.getMessages())
                .singleElement()
                .asString()
                .contains("amount", "Rp 4.999", "at least Rp 5.000 and at most Rp 2.500.000", "ALFAMIDI", "table");
        assertThat(isSent("QRIS", 5_000_001)).isTrue();
        assertThat(log.getMessages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MYBVA", "BITCOIN"})
    void of_a_code_outside_the_table_nothing_is_known(String code) {
        assertThat(isSent(code, 1)).isTrue();
        assertThat(log.getMessages()).isEmpty();
    }
}
