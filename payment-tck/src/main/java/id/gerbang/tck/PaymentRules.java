package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.GatewayRefusedException;
import id.gerbang.InvalidRequestException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.qris.Qris;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 3: payments are made and found, over HTTP. */
interface PaymentRules extends ProviderUnderTest {

    Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    @Test
    default void rule_3_1_a_payment_is_what_was_asked_for() {
        try (OpenAccount account = OpenAccount.of(this)) {
            PaymentRequest request = account.request();
            Payment payment = account.gateway().create(request);
            assertNotNull(payment.getReference(), "the reference");
            assertEquals(OpenAccount.ACCOUNT + "/" + payment.getReference(), payment.getId(), "the id");
            assertEquals(OpenAccount.ACCOUNT, payment.getAccount(), "the account");
            assertEquals(account.gateway().getMode(), payment.getMode(), "the mode");
            assertEquals(request.getMerchantRef(), payment.getMerchantRef(), "the merchant_ref");
            assertEquals(request.getAmount(), payment.getAmount(), "the amount");
            assertEquals(PaymentStatus.PENDING, payment.getStatus(), "the status");
        }
    }

    @Test
    default void rule_3_2_there_is_something_to_pay_with() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Payment payment = account.create();
            assertTrue(
                    Stream.of(
                                    payment.getPayCode(),
                                    payment.getPayUrl(),
                                    payment.getCheckoutUrl(),
                                    payment.getQrString(),
                                    payment.getQrUrl())
                            .anyMatch(Objects::nonNull),
                    "no code, no page and no QR code");
        }
    }

    @Test
    default void rule_3_3_what_was_made_is_found() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Payment made = account.create();
            account.create();
            Payment found = account.gateway().find(reference(made));
            assertNotNull(found, "what find gives of a payment made a moment ago");
            assertEquals(made.getId(), found.getId(), "the id");
            assertEquals(made.getReference(), found.getReference(), "the reference");
            assertEquals(made.getMerchantRef(), found.getMerchantRef(), "the merchant_ref");
            assertEquals(made.getAccount(), found.getAccount(), "the account");
            assertEquals(made.getMode(), found.getMode(), "the mode");
            assertEquals(PaymentStatus.PENDING, found.getStatus(), "the status");
            assertTrue(
                    found.getAmount().equals(made.getAmount())
                            || account.gateway().isSettledBy(made, found.getAmount()),
                    () -> "the amount is " + found.getAmount() + ", was " + made.getAmount());
        }
    }

    @Test
    default void rule_3_4_what_was_never_made_is_null() {
        try (OpenAccount account = OpenAccount.of(this)) {
            assertNull(account.gateway().find(reference(account.create()) + "0"), "a reference that nobody gave");
        }
    }

    @Test
    default void rule_3_5_a_strange_reference_is_nobody_elses() {
        try (OpenAccount account = OpenAccount.of(this)) {
            String reference = reference(account.create());
            for (String strange : List.of(
                    reference + "?a=b",
                    reference + "#a",
                    reference + "&reference=" + reference,
                    reference + "%00",
                    "x/../" + reference,
                    "./" + reference,
                    reference + "/",
                    "../payments",
                    "a b\r\nX-Tck: 1",
                    "é😀\0",
                    "")) {
                PaymentException refused = Expect.contractOnly("find(\"" + strange + "\")", () -> {
                    assertNull(account.gateway().find(strange), () -> "\"" + strange + "\" finds a payment");
                    return null;
                });
                assertTrue(
                        refused == null
                                || refused instanceof InvalidRequestException
                                || refused instanceof GatewayRefusedException,
                        () -> "\"" + strange + "\": " + refused);
            }
        }
    }

    @Test
    default void rule_3_6_any_merchant_ref_comes_back_as_it_was() {
        try (OpenAccount account = OpenAccount.of(this)) {
            String odd = OpenAccount.merchantRef() + " a&b=c?d#e/%2B+\"<'\\é😀";
            Expect.contractOnly("a create with the merchant_ref " + odd, () -> {
                Payment made;
                try {
                    made = account.gateway().create(OpenAccount.request(this, odd));
                } catch (InvalidRequestException | GatewayRefusedException e) {
                    return null;
                }
                Payment found = account.gateway().find(reference(made));
                assertEquals(odd, found == null ? null : found.getMerchantRef(), "as it is found");
                return null;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    default void rule_3_7_every_status_is_told(PaymentStatus status) throws Exception {
        assumeTrue(statuses().contains(status), () -> "the author's gateway cannot bring about " + status);
        try (OpenAccount account = OpenAccount.of(this)) {
            String reference = reference(account.create());
            if (status != PaymentStatus.PENDING) {
                turn(reference, status);
            }
            Payment found = account.gateway().find(reference);
            assertEquals(status, found == null ? null : found.getStatus(), "the status that find gives");
            assertFalse(
                    found == null
                            || String.valueOf(found.getGatewayStatus()).isBlank()
                            || found.getGatewayStatus() == null,
                    "the gateway's own word for it is not there");
        }
    }

    @Test
    default void rule_3_8_the_exact_amount_settles_and_no_other() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Payment payment = account.create();
            Rupiah toPay = payment.getAmountToPay() == null ? payment.getAmount() : payment.getAmountToPay();
            assertTrue(account.gateway().isSettledBy(payment, toPay), () -> toPay + " does not settle it");
            for (long other : new long[] {0, 1, toPay.getAmount() - 1, toPay.getAmount() + 1, 10 * toPay.getAmount()}) {
                assertFalse(
                        account.gateway().isSettledBy(payment, Rupiah.of(other)),
                        () -> Rupiah.of(other) + " settles what costs " + toPay);
            }
        }
    }

    @Test
    default void rule_3_9_a_qr_code_asks_for_the_total_to_pay() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Payment payment = account.create();
            assumeTrue(payment.getQrString() != null, "the payment has no QR code as a text");
            assertFalse(
                    Qris.isWrong(payment),
                    () -> "the QR code is not a whole QRIS of the total to pay, " + payment.getTotalToPay());
        }
    }

    @Test
    default void rule_3_10_an_answer_fits_its_own_payment_and_none_of_other_amounts() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Payment made = account.create();
            Payment found = Objects.requireNonNull(account.gateway().find(reference(made)), "what was found");
            Rupiah toPay = found.getAmountToPay();
            assertTrue(account.gateway().fits(made, found), () -> found + " does not fit " + made);
            for (long more : new long[] {-1, 1}) {
                Payment other = found.toBuilder()
                        .setAmount(plus(found.getAmount(), more))
                        .setAmountToPay(toPay == null ? null : plus(toPay, more))
                        .build();
                assertFalse(account.gateway().fits(made, other), () -> other + " fits " + made);
            }
        }
    }

    private static Rupiah plus(Rupiah amount, long more) {
        return Rupiah.of(amount.getAmount() + more);
    }

    @Test
    default void rule_3_11_nothing_can_be_paid_longer_than_the_gateway_says() {
        try (OpenAccount account = OpenAccount.of(this)) {
            PaymentRequest request = account.request();
            Duration timeToPay = account.gateway().timeToPay(request);
            Instant expiresAt = account.gateway().create(request).getExpiresAt();
            assumeTrue(expiresAt != null, "the gateway does not say until when");
            Instant latest = Instant.now().plus(timeToPay).plus(CLOCKS_DIFFER);
            assertFalse(
                    Objects.requireNonNull(expiresAt).isAfter(latest),
                    () -> "it can be paid until " + expiresAt + ", and its time to pay is " + timeToPay);
        }
    }

    private static String reference(Payment payment) {
        return Objects.requireNonNull(payment.getReference(), "the reference");
    }
}
