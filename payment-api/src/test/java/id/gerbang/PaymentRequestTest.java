package id.gerbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentRequestTest {

    private static PaymentRequest.Builder valid() {
        return PaymentRequest.builder()
                .account("tripay")
                .merchantRef("4711-1")
                .amount(Rupiah.of(150_000))
                .customer(Customer.of("Siti Aminah", "siti@shop.example", "081234567890"));
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                wrong("account", "is not blank", request -> request.account(" ")),
                wrong("merchantRef", "is not blank", request -> request.merchantRef("")),
                wrong("merchantRef", "has at most 100 characters", request -> request.merchantRef("x".repeat(101))),
                wrong("amount", "is more than Rp 0", request -> request.amount(Rupiah.ZERO)),
                wrong("customer.name", "is not blank", request -> request.customer(Customer.of(" ", "a@b", null))),
                wrong("expiresIn", "is at least a second", request -> request.expiresIn(Duration.ofMillis(999))),
                wrong("expiresIn", "is at least a second", request -> request.expiresIn(Duration.ofHours(-1))));
    }

    private static Arguments wrong(String field, String rule, UnaryOperator<PaymentRequest.Builder> mutation) {
        return Arguments.of(field, rule, mutation);
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void a_wrong_field_is_named_with_its_rule(
            String field, String rule, UnaryOperator<PaymentRequest.Builder> mutation) {
        PaymentRequest.Builder request = mutation.apply(valid());
        assertThatThrownBy(request::build).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
            assertThat(e.getField()).isEqualTo(field);
            assertThat(e.getRule()).isEqualTo(rule);
            assertThat(e).hasMessageContaining(field).hasMessageContaining(rule);
        });
    }

    @Test
    void what_is_just_right_passes() {
        PaymentRequest request = valid().merchantRef("x".repeat(100))
                .amount(Rupiah.of(1))
                .expiresIn(Duration.ofSeconds(1))
                .build();
        assertThat(request.getMerchantRef()).hasSize(100);
        assertThat(request.getItems()).isEmpty();
        assertThat(request.getChannel()).isNull();
    }

    @Test
    void what_is_needed_and_was_not_given_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PaymentRequest.builder().account("tripay").build())
                .withMessageContaining("merchantRef")
                .withMessageContaining("amount")
                .withMessageContaining("customer");
    }

    @Test
    void an_item_is_one_piece_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderItem.of("Kopi", Rupiah.of(1), 0))
                .withMessageContaining("Kopi");
    }

    @Test
    void the_items_of_a_request_do_not_change_after_it_was_made() {
        OrderItem[] items = {OrderItem.of("Kopi", Rupiah.of(150_000), 1)};
        PaymentRequest request = valid().items(items).build();
        items[0] = OrderItem.of("Teh", Rupiah.of(1), 1);
        assertThat(request.getItems()).extracting(OrderItem::getName).containsExactly("Kopi");
        assertThatThrownBy(() -> request.getItems().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_customer_is_masked_in_whatever_is_printed() {
        assertThat(valid().build().toString()).contains("4711-1").doesNotContain("Siti", "siti@", "0812");
    }
}
