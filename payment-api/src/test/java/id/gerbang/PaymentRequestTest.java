package id.gerbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRequestTest {

    private final PaymentRequest.Builder request = PaymentRequest.builder()
            .account("tripay")
            .merchantRef("4711-1")
            .amount(Rupiah.of(10_000))
            .customer(Customer.of("Siti Canary", "siti@canary.example", "081234567890"));

    @Test
    void what_is_not_asked_for_is_left_to_the_gateway() {
        PaymentRequest built = request.build();

        assertThat(built.getItems()).isEmpty();
        assertThat(built.getChannel()).isNull();
        assertThat(built.getExpiresIn()).isNull();
        assertThat(built.getReturnUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_name_is_refused_and_named(String blank) {
        assertRefused(request.account(blank)::build, "account", "is not blank");
        request.account("tripay");
        assertRefused(request.merchantRef(blank)::build, "merchantRef", "is not blank");
        request.merchantRef("4711-1");
        assertRefused(
                request.customer(Customer.of(blank, "siti@canary.example", null))::build,
                "customer.name",
                "is not blank");
    }

    @Test
    void a_merchant_ref_has_at_most_100_characters() {
        assertRefused(request.merchantRef("4711-1 ")::build, "merchantRef", "has no blank at its ends");
        assertRefused(request.merchantRef(" 4711-1")::build, "merchantRef", "has no blank at its ends");
        assertThat(request.merchantRef("47 11").build().getMerchantRef()).isEqualTo("47 11");
        assertThat(request.merchantRef("x".repeat(100)).build().getMerchantRef())
                .hasSize(100);
        assertRefused(request.merchantRef("x".repeat(101))::build, "merchantRef", "has at most 100 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV\u0000", "INV\n1", "INV\u007f", "INV\ud800"})
    void a_merchant_ref_comes_back_as_it_was_sent(String name) {
        assertRefused(
                request.merchantRef(name)::build, "merchantRef", "has no control characters and no halves of one");
    }

    @Test
    void an_amount_is_a_rupiah_at_least() {
        assertThat(request.amount(Rupiah.of(1)).build().getAmount()).isEqualTo(Rupiah.of(1));
        assertRefused(request.amount(Rupiah.ZERO)::build, "amount", "is more than Rp 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.999999999S", "PT0S", "PT-0.5S", "PT-1H"})
    void less_than_a_second_to_pay_is_refused(String time) {
        assertThat(request.expiresIn(Duration.ofSeconds(1)).build().getExpiresIn())
                .isEqualTo(Duration.ofSeconds(1));
        assertRefused(request.expiresIn(Duration.parse(time))::build, "expiresIn", "is at least a second");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void an_item_without_a_piece_is_refused(int quantity) {
        assertThat(OrderItem.of("Kopi Gayo", Rupiah.ZERO, 1).getQuantity()).isEqualTo(1);
        assertRefused(() -> OrderItem.of("Kopi Gayo", Rupiah.of(10_000), quantity), "items.quantity", "is 1 or more");
    }

    @Test
    void what_is_needed_and_not_given_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PaymentRequest.builder().account("tripay").build())
                .withMessageContainingAll("merchantRef", "amount", "customer");
    }

    @Test
    void a_request_keeps_the_items_it_was_built_with() {
        OrderItem[] items = {OrderItem.of("Kopi Gayo", Rupiah.of(10_000), 1)};
        PaymentRequest built = request.items(items).build();
        items[0] = OrderItem.of("Kopi Toraja", Rupiah.of(1), 1);

        assertThat(built.getItems()).extracting(OrderItem::getName).containsExactly("Kopi Gayo");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> built.getItems().add(items[0]));
    }

    @Test
    void the_customer_shows_in_no_text() {
        assertThat(request.build().getCustomer()).hasToString("Customer{***}");
        assertThat(request.build().toString())
                .contains("4711-1", "Rp 10.000")
                .doesNotContainIgnoringCase("siti", "canary", "081234567890");
    }

    @Test
    void the_time_to_pay_is_no_more_than_366_days() {
        assertThat(request.expiresIn(Duration.ofDays(366)).build().getExpiresIn())
                .isEqualTo(Duration.ofDays(366));
        assertRefused(request.expiresIn(Duration.ofSeconds(Long.MAX_VALUE))::build, "expiresIn", "is at most 366 days");
    }

    private static void assertRefused(ThrowingCallable building, String field, String rule) {
        InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, building);
        assertThat(refusal).isNotNull().hasMessageContainingAll(field, rule);
        assertThat(refusal.getField()).isEqualTo(field);
        assertThat(refusal.getRule()).isEqualTo(rule);
    }
}
