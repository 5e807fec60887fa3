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

    @Test
    void the_customer_is_shown_the_fee_that_is_not_in_the_amount_yet() {
        Payment payment = Payment.builder()
                .setId("tripay/T1")
                .setAccount("tripay")
                .setMode(PaymentMode.SANDBOX)
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(100_000))
                .build();
        assertThat(payment.getTotalToPay()).isNull();
        Payment made = payment.toBuilder().setAmountToPay(Rupiah.of(100_000)).build();
        assertThat(made.getTotalToPay()).isEqualTo(Rupiah.of(100_000));
        Rupiah fee = Rupiah.of(4_250);
        assertThat(made.toBuilder().setFeeCustomer(fee).build().getTotalToPay()).isEqualTo(Rupiah.of(104_250));
        Payment withIt = made.toBuilder()
                .setAmountToPay(Rupiah.of(104_250))
                .setFeeCustomer(fee)
                .build();
        assertThat(withIt.getTotalToPay()).isEqualTo(Rupiah.of(104_250));
    }
}
