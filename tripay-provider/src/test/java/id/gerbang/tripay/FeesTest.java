package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channels;
import id.gerbang.feature.FeeQuote;
import id.gerbang.feature.Fees;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payment costs: as TriPay says it, and as it is reckoned without asking. */
class FeesTest {

    private static final String EXAMPLE = """
            [{'code':'QRIS','name':'QRIS','fee':{'flat':750,'percent':'0.70','min':null,'max':null},
              'total_fee':{'merchant':1450,'customer':0}}]""";

    @AutoClose
    private final Simulator tripay = new Simulator();

    @AutoClose
    private final Payments payments = tripay.connect();

    private final Fees fees = Accounts.feature(payments, Fees.class);

    @Test
    void one_channels_fee_is_asked_for() {
        FeeQuote quote = fees.getFee(Rupiah.of(100_000), "QRIS");
        assertThat(quote).isEqualTo(FeeQuote.of("QRIS", Rupiah.of(100_000), Rupiah.of(1_450), Rupiah.ZERO));
        assertThat(quote.isEstimate()).isFalse();
    }

    @Test
    void every_channels_fee_is_asked_for() {
        List<FeeQuote> quotes = fees.getFees(Rupiah.of(100_000));
        assertThat(quotes).hasSize(24).contains(fees.getFee(Rupiah.of(100_000), "BCAVA"));
        assertThat(quotes).extracting(FeeQuote::getAmount).containsOnly(Rupiah.of(100_000));
    }

    @Test
    void the_customer_may_bear_it() {
        try (Payments others = Payments.connect(Accounts.feesOnCustomer(tripay.api()))) {
            assertThat(Accounts.feature(others, Fees.class).getFee(Rupiah.of(100_000), "BRIVA"))
                    .isEqualTo(FeeQuote.of("BRIVA", Rupiah.of(100_000), Rupiah.ZERO, Rupiah.of(4_250)));
        }
    }

    @Test
    void an_unknown_channel_is_tripays_refusal() {
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> fees.getFee(Rupiah.of(100_000), "BITCOIN"))
                .withMessageContaining("Payment channel not found");
    }

    @Test
    void every_estimate_is_the_sandboxs_figure_and_says_that_it_is_one() {
        List<Channel> known = Accounts.feature(payments, Channels.class).getKnownChannels();
        for (Channel channel : known) {
            long least = requireNonNull(channel.getMinimumAmount()).getAmount();
            long most = requireNonNull(channel.getMaximumAmount()).getAmount();
            for (long amount : new long[] {least, least + (most - least) / 3, most}) {
                FeeQuote estimate = requireNonNull(fees.estimateFee(Rupiah.of(amount), channel.getCode()));
                FeeQuote said = fees.getFee(Rupiah.of(amount), channel.getCode());
                assertThat(estimate)
                        .isEqualTo(FeeQuote.estimate(
                                channel.getCode(), Rupiah.of(amount), requireNonNull(said.getTotalFee())));
                assertThat(estimate.isEstimate()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QRIS, 5800, 791",
        "QRIS, 192080, 2095",
        "QRIS2, 1000, 757",
        "OVO, 1000, 1000",
        "OVO, 33333, 1000",
        "OVO, 33349, 1000",
        "OVO, 33350, 1001",
        "DANA, 100000, 3000",
        "SHOPEEPAY, 10000000, 300000",
        "BCAVA, 10000, 5500",
        "BRIVA, 10000000, 4250",
        "ALFAMART, 10000, 3500",
    })
    void an_estimate_is_by_the_table_rounded_half_up_and_never_under_the_wallets_least(
            String channel, long amount, long fee) {
        FeeQuote estimate = requireNonNull(fees.estimateFee(Rupiah.of(amount), channel));
        assertThat(estimate.getTotalFee()).isEqualTo(Rupiah.of(fee));
        assertThat(estimate.isEstimate()).isTrue();
        assertThat(estimate.getFeeMerchant()).isNull();
        assertThat(estimate.getFeeCustomer()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"MYBVA", "QRIS9", "''"})
    void what_is_not_in_the_table_is_not_estimated(String channel) {
        assertThat(fees.estimateFee(Rupiah.of(100_000), channel)).isNull();
    }

    @Test
    void the_documents_example_is_read_and_its_maximum_bounds_nothing() {
        assertThat(answered(EXAMPLE)).isEqualTo(FeeQuote.of("QRIS", Rupiah.of(100_000), Rupiah.of(1_450), Rupiah.ZERO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | | | ",
                "{\"merchant\":1450} | 1450 | | ",
                "{\"merchant\":null,\"customer\":7} | | 7 | ",
                "{\"merchant\":\"1450\",\"customer\":7} | 1450 | 7 | 1457",
                "{\"merchant\":\"free\",\"customer\":7} | | 7 |",
                "{\"merchant\":1450.5,\"customer\":-1} | 1451 | | ",
                "{\"merchant\":1e3,\"customer\":7} | | 7 | ",
                "{\"merchant\":9223372036854775807,\"customer\":1} | | 1 | ",
                "{\"merchant\":1000000000000000,\"customer\":1} | 1000000000000000 | 1 | 1000000000000001",
                "{\"merchant\":1000000000000001,\"customer\":1} | | 1 | ",
            })
    void a_part_that_is_no_amount_is_not_known_and_neither_is_the_sum(
            String json, @Nullable Long merchant, @Nullable Long customer, @Nullable Long total) {
        FeeQuote quote = answered("[{'code':'QRIS','total_fee':" + json + "}]");
        assertThat(quote.getFeeMerchant()).isEqualTo(rupiah(merchant));
        assertThat(quote.getFeeCustomer()).isEqualTo(rupiah(customer));
        assertThat(quote.getTotalFee()).isEqualTo(rupiah(total));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | another channel",
                "[{\"code\":\"QRIS2\",\"total_fee\":{}}] | another channel",
                "[{\"code\":\"QRIS\",\"total_fee\":1450}] | total_fee",
                "{} | data"
            })
    void an_answer_about_something_else_is_not_understood(String json, String problem) {
        assertThatExceptionOfType(GatewayUnreachableException.class)
                .isThrownBy(() -> answered(json))
                .withMessageContaining(problem);
    }

    @Test
    void the_question_names_amount_and_channel() {
        try (Stub stub = new Stub(Stub.data("[]"));
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            Accounts.feature(asked, Fees.class).getFees(Rupiah.of(100_000));
            assertThatExceptionOfType(GatewayUnreachableException.class)
                    .isThrownBy(() -> Accounts.feature(asked, Fees.class).getFee(Rupiah.of(5), "A&B"));
            assertThat(stub.requests())
                    .containsExactly(
                            "GET /merchant/fee-calculator?amount=100000",
                            "GET /merchant/fee-calculator?amount=5&code=A%26B");
        }
    }

    private static @Nullable Rupiah rupiah(@Nullable Long amount) {
        return amount == null ? null : Rupiah.of(amount);
    }

    /** What is made of an answer for Rp 100.000 by QRIS. */
    private static FeeQuote answered(String data) {
        try (Stub stub = new Stub(Stub.data(data));
                Payments asked = Payments.connect(Accounts.canary(stub.url()))) {
            return Accounts.feature(asked, Fees.class).getFee(Rupiah.of(100_000), "QRIS");
        }
    }
}
