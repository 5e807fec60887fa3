package id.gerbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PaymentTest {

    @Test
    void what_is_never_null_has_to_be_given() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Payment.builder().build())
                .withMessageContainingAll("id", "account", "mode", "status", "amount")
                .withMessageNotContainingAny("reference", "merchantRef", "amountToPay");
        assertThatIllegalStateException()
                .isThrownBy(() -> PaymentNotice.builder().build())
                .withMessageContainingAll("reference", "status", "gatewayStatus", "totalAmount", "closed");
    }

    @Test
    void a_changed_payment_leaves_the_first_as_it_was() {
        Payment pending = Payment.builder()
                .setId("tripay/T1")
                .setAccount("tripay")
                .setMode(PaymentMode.SANDBOX)
                .setReference("T1")
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(10_000))
                .build();
        Payment paid = pending.toBuilder().setStatus(PaymentStatus.PAID).build();

        assertThat(pending.getStatus()).isEqualTo(PaymentStatus.PENDING);
        assertThat(paid.getStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(paid.toBuilder().setStatus(PaymentStatus.PENDING).build()).isEqualTo(pending);
    }
}
