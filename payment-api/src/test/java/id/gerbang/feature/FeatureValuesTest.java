package id.gerbang.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.InvalidRequestException;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that the features' requests and values keep. */
class FeatureValuesTest {

    private static void assertRefused(ThrowingCallable call, String field, String rule) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.getField()).isEqualTo(field))
                .satisfies(e -> assertThat(e.getRule()).contains(rule));
    }

    @Test
    void a_query_asks_for_all_transactions_the_newest_first_fifty_on_a_page() {
        TransactionQuery query = TransactionQuery.builder().build();
        assertThat(query.getReference()).isNull();
        assertThat(query.getMerchantRef()).isNull();
        assertThat(query.getChannel()).isNull();
        assertThat(query.getStatus()).isNull();
        assertThat(query.isOldestFirst()).isFalse();
        assertThat(query.getPerPage()).isEqualTo(50);
    }

    @Test
    void a_query_keeps_what_is_asked_for() {
        TransactionQuery query = TransactionQuery.builder()
                .reference("T1")
                .merchantRef("4711-1")
                .channel("BRIVA")
                .status(PaymentStatus.REFUNDED)
                .oldestFirst()
                .perPage(1)
                .build();
        assertThat(query.getReference()).isEqualTo("T1");
        assertThat(query.getMerchantRef()).isEqualTo("4711-1");
        assertThat(query.getChannel()).isEqualTo("BRIVA");
        assertThat(query.getStatus()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(query.isOldestFirst()).isTrue();
        assertThat(query.getPerPage()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 51, Integer.MAX_VALUE})
    void a_page_has_one_to_fifty(int perPage) {
        assertRefused(() -> TransactionQuery.builder().perPage(perPage).build(), "perPage", "is 1 to 50");
    }

    @Test
    void nobody_can_ask_for_a_status_that_has_no_word() {
        assertRefused(
                () -> TransactionQuery.builder().status(PaymentStatus.UNKNOWN).build(), "status", "has a word for");
    }

    @Test
    void an_open_payment_is_asked_for_by_channel_with_or_without_a_name() {
        OpenPaymentRequest bare = OpenPaymentRequest.of("BCAVAOP");
        assertThat(bare.getMerchantRef()).isNull();
        assertThat(bare.getCustomerName()).isNull();
        OpenPaymentRequest named = bare.withMerchantRef("INV-1").withCustomerName("Siti");
        assertThat(named.getChannel()).isEqualTo("BCAVAOP");
        assertThat(named.getMerchantRef()).isEqualTo("INV-1");
        assertThat(named.getCustomerName()).isEqualTo("Siti");
        assertThat(named.toString()).contains("BCAVAOP", "INV-1").doesNotContain("Siti");
        assertThat(bare.withCustomerName("Siti").withMerchantRef("INV-1")).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void an_open_payments_channel_and_name_are_not_blank(String blank) {
        assertRefused(() -> OpenPaymentRequest.of(blank), "channel", "BCAVAOP");
        assertRefused(() -> OpenPaymentRequest.of("BCAVAOP").withMerchantRef(blank), "merchantRef", "is not blank");
    }

    @Test
    void an_open_payments_name_has_at_most_100_characters() {
        OpenPaymentRequest request = OpenPaymentRequest.of("BCAVAOP");
        assertThat(request.withMerchantRef("x".repeat(100)).getMerchantRef()).hasSize(100);
        assertRefused(() -> request.withMerchantRef("x".repeat(101)), "merchantRef", "at most 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV\u0000", "INV\n1", "INV\u007f", "INV\ud800"})
    void an_open_payments_name_comes_back_as_it_was_sent(String name) {
        assertRefused(
                () -> OpenPaymentRequest.of("BCAVAOP").withMerchantRef(name),
                "merchantRef",
                "has no control characters and no halves of one");
    }

    @ParameterizedTest
    @CsvSource({"1000, 450, 1450", "0, 0, 0", "1000,,", ",450,", ",,"})
    void a_quote_knows_the_sum_if_it_knows_both_parts(
            @Nullable Long merchant, @Nullable Long customer, @Nullable Long total) {
        FeeQuote quote = FeeQuote.of("QRIS", Rupiah.of(100_000), rupiah(merchant), rupiah(customer));
        assertThat(quote.getTotalFee()).isEqualTo(rupiah(total));
        assertThat(quote.isEstimate()).isFalse();
    }

    private static @Nullable Rupiah rupiah(@Nullable Long amount) {
        return amount == null ? null : Rupiah.of(amount);
    }

    @Test
    void an_estimate_says_that_it_is_one_and_not_who_bears_it() {
        FeeQuote estimate = FeeQuote.estimate("QRIS", Rupiah.of(100_000), Rupiah.of(1_450));
        assertThat(estimate.isEstimate()).isTrue();
        assertThat(estimate.getTotalFee()).isEqualTo(Rupiah.of(1_450));
        assertThat(estimate.getFeeMerchant()).isNull();
        assertThat(estimate.getFeeCustomer()).isNull();
        assertThat(estimate).isNotEqualTo(FeeQuote.of("QRIS", Rupiah.of(100_000), Rupiah.of(1_450), Rupiah.ZERO));
    }

    @Test
    void a_wallet_prints_without_its_number_and_balance() {
        EWallet wallet = EWallet.of("DANA", "08123456789", new BigDecimal("100000.00"), "IDR");
        assertThat(wallet.getMobilePhone()).isEqualTo("08123456789");
        assertThat(wallet.getBalance()).hasToString("100000.00");
        assertThat(wallet.getCurrency()).isEqualTo("IDR");
        assertThat(wallet).hasToString("EWallet{DANA ***}");
    }

    @Test
    void an_instruction_keeps_its_own_copy_and_shows_it_safe() {
        List<String> steps = new ArrayList<>(Arrays.asList("<b>a", "<script>"));
        Instruction instruction = Instruction.of("<u>ATM</u>", steps);
        steps.clear();
        assertThat(instruction.getSteps()).containsExactly("<b>a", "<script>");
        assertThat(instruction.getSafeTitle()).isEqualTo("<u>ATM</u>");
        assertThat(instruction.getSafeSteps()).containsExactly("<b>a</b>", "&lt;script&gt;");
        assertThatThrownBy(() -> instruction.getSteps().add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> instruction.getSafeSteps().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_instruction_is_asked_for_with_markup_and_nothing_else_unless_it_is_said() {
        InstructionRequest bare = InstructionRequest.of("BRIVA");
        assertThat(bare.isHtml()).isTrue();
        assertThat(bare.getPayCode()).isNull();
        assertThat(bare.getAmount()).isNull();
        InstructionRequest whole = bare.withoutHtml().withPayCode("123").withAmount(Rupiah.of(7));
        assertThat(whole.isHtml()).isFalse();
        assertThat(whole.getPayCode()).isEqualTo("123");
        assertThat(whole.getAmount()).isEqualTo(Rupiah.of(7));
        assertThat(bare.withAmount(Rupiah.of(7)).withPayCode("123").withoutHtml())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "200, true", "201, false"})
    void a_channel_accepts_what_is_within_its_limits(long amount, boolean accepted) {
        Channel channel = Channel.builder()
                .setCode("X")
                .setName("X")
                .setActive(true)
                .setMinimumAmount(Rupiah.of(100))
                .setMaximumAmount(Rupiah.of(200))
                .build();
        assertThat(channel.accepts(Rupiah.of(amount))).isEqualTo(accepted);
        assertThat(channel.toBuilder().setMinimumAmount(null).build().accepts(Rupiah.of(amount)))
                .isEqualTo(amount <= 200);
        assertThat(channel.toBuilder().setMaximumAmount(null).build().accepts(Rupiah.of(amount)))
                .isEqualTo(amount >= 100);
    }
}
