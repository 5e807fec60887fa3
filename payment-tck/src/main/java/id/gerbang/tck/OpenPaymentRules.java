package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Section 12: open payments. */
interface OpenPaymentRules extends ProviderUnderTest {

    @Test
    default void rule_12_1_an_open_payment_that_was_made_is_found() {
        try (OpenAccount account = OpenAccount.of(this)) {
            OpenPayments openPayments = account.feature(OpenPayments.class);
            OpenPaymentRequest request = namedRequest();
            OpenPayment made = openPayments.create(request);
            assertEquals(OpenAccount.ACCOUNT, made.getAccount(), "the account");
            assertEquals(account.gateway().getMode(), made.getMode(), "the mode");
            assertEquals(request.getMerchantRef(), made.getMerchantRef(), "the merchant_ref");
            OpenPayment found = openPayments.find(made.getUuid());
            assertNotNull(found, "what find gives of an open payment made a moment ago");
            assertEquals(made.getUuid(), found.getUuid(), "the uuid");
            assertEquals(made.getMerchantRef(), found.getMerchantRef(), "the merchant_ref");
            assertEquals(made.getPayCode(), found.getPayCode(), "the code to pay to");
        }
    }

    @Test
    default void rule_12_2_an_open_payment_that_was_never_made_is_null() {
        try (OpenAccount account = OpenAccount.of(this)) {
            OpenPayments openPayments = account.feature(OpenPayments.class);
            String uuid = openPayments.create(namedRequest()).getUuid();
            assertNull(openPayments.find(uuid + "0"), "a uuid that nobody gave");
        }
    }

    @Test
    default void rule_12_3_what_was_paid_into_it_is_listed_once_in_its_order() throws Exception {
        try (OpenAccount account = OpenAccount.of(this)) {
            OpenPayments openPayments = account.feature(OpenPayments.class);
            String uuid = openPayments.create(namedRequest()).getUuid();
            String other = openPayments.create(namedRequest()).getUuid();
            List<Rupiah> amounts = List.of(Rupiah.of(21_000), Rupiah.of(35_000), Rupiah.of(28_000));
            for (Rupiah amount : amounts) {
                assumeTrue(payInto(uuid, amount), "the author's gateway cannot have anybody pay into it");
            }
            payInto(other, Rupiah.of(77_000));
            Instant now = Instant.now();
            List<Payment> paid =
                    openPayments.getPayments(uuid, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
            assertEquals(amounts, paid.stream().map(Payment::getAmount).toList(), "the amounts, in their order");
            assertEquals(3, paid.stream().map(Payment::getReference).distinct().count(), "different references");
            for (Payment payment : paid) {
                assertEquals(uuid, payment.getOpenPayment(), "the open payment that it came into");
                assertEquals(PaymentStatus.PAID, payment.getStatus(), "the status");
                assertNotEquals(uuid, payment.getReference(), "the payment's own reference");
            }
            assertEquals(
                    List.of(),
                    openPayments.getPayments(uuid, now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2))),
                    "what was paid before it was made");
        }
    }

    private OpenPaymentRequest namedRequest() {
        OpenPaymentRequest request = openPaymentRequest();
        assumeTrue(request != null, "the author gave no openPaymentRequest()");
        return Objects.requireNonNull(request).withMerchantRef(OpenAccount.merchantRef());
    }
}
