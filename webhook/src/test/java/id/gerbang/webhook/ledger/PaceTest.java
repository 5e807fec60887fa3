package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaceTest {

    private static final Instant MADE = Instant.parse("2026-05-29T08:00:00Z");
    private static final Instant EXPIRY = MADE.plus(Duration.ofHours(1));

    private final Pace pace = new Pace();

    @Test
    void a_payment_is_asked_about_each_time_it_is_twice_as_old_and_ten_seconds_after_its_expiry() {
        List<Instant> questions = questions(row(PaymentStatus.PENDING, null), 5);
        assertThat(questions)
                .containsExactly(
                        MADE.plus(Duration.ofMinutes(5)),
                        MADE.plus(Duration.ofMinutes(10)),
                        MADE.plus(Duration.ofMinutes(20)),
                        MADE.plus(Duration.ofMinutes(40)),
                        EXPIRY.plusSeconds(10));
    }

    @Test
    void one_without_an_expiry_is_asked_about_a_day_after_it_was_made() {
        PaymentRow row = planned(payment(PaymentStatus.PENDING, null));
        assertThat(questions(row, 10)).endsWith(MADE.plus(Duration.ofDays(1)).plusSeconds(10));
    }

    @Test
    void one_that_stays_pending_after_its_expiry_is_asked_about_ever_more_slowly_and_never_left() {
        PaymentRow row = row(PaymentStatus.PENDING, null);
        List<Duration> waits = waits(row, EXPIRY.plusSeconds(10), 15);
        assertThat(waits).isSorted().startsWith(Duration.ofMinutes(1)).endsWith(Duration.ofDays(1));
        assertThat(waits.get(3)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    void after_a_hint_it_is_asked_about_at_short_and_growing_waits_for_ten_minutes() {
        PaymentRow row = row(PaymentStatus.PENDING, MADE);
        List<Duration> waits = waits(row, MADE, 8);
        assertThat(waits.subList(0, 4))
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(waits.get(7)).isGreaterThan(Duration.ofMinutes(4));
        assertThat(pace.next(row, MADE.plus(Duration.ofMinutes(10)))).isEqualTo(MADE.plus(Duration.ofMinutes(20)));
    }

    @Test
    void a_hint_never_puts_off_the_question_at_the_expiry() {
        PaymentRow row = row(PaymentStatus.PENDING, EXPIRY.minus(Duration.ofMinutes(9)));
        assertThat(pace.next(row, EXPIRY.minusSeconds(5))).isEqualTo(EXPIRY.plusSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID", "REFUNDED"})
    void nothing_is_asked_about_one_that_is_paid(PaymentStatus status) {
        PaymentRow row = row(status, MADE);
        assertThat(row.nextCheckAt).isNull();
        assertThat(pace.next(row, MADE)).isNull();
        assertThat(Pace.mayChange(row, MADE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "FAILED"})
    void one_that_is_over_is_asked_about_after_a_hint_alone_and_for_a_day(PaymentStatus status) {
        assertThat(row(status, null).nextCheckAt).isNull();
        assertThat(pace.next(row(status, EXPIRY), EXPIRY)).isEqualTo(EXPIRY.plusSeconds(5));
        Instant late = EXPIRY.plus(Duration.ofDays(1));
        assertThat(Pace.mayChange(row(status, null), late.minusMillis(1))).isTrue();
        assertThat(Pace.mayChange(row(status, null), late)).isFalse();
        assertThat(pace.next(row(status, late), late)).isNull();
    }

    @Test
    void a_gateway_in_trouble_is_asked_again_at_growing_waits_of_five_minutes_for_eight_hours_and_a_day_in_the_end() {
        PaymentRow row = row(PaymentStatus.PENDING, MADE);
        Instant now = MADE;
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant next = Objects.requireNonNull(pace.afterTrouble(row, now));
            waits.add(Duration.between(now, next));
            now = next;
        }
        assertThat(waits).isSorted().startsWith(Duration.ofSeconds(5)).endsWith(Duration.ofMinutes(5));
        assertThat(trouble(row, Duration.ofHours(8))).isEqualTo(Duration.ofMinutes(5));
        assertThat(trouble(row, Duration.ofDays(2))).isEqualTo(Duration.ofMinutes(30));
        assertThat(trouble(row, Duration.ofDays(365))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void trouble_with_one_that_the_daily_list_has_elsewhere_does_not_end_its_question() {
        assertThat(trouble(row(PaymentStatus.PAID, null), Duration.ZERO)).isEqualTo(Duration.ofMinutes(5));
        assertThat(trouble(row(PaymentStatus.PAID, null), Duration.ofDays(4))).isEqualTo(Duration.ofHours(1));
        assertThat(trouble(row(PaymentStatus.EXPIRED, null), Duration.ofDays(4)))
                .isEqualTo(Duration.ofHours(1));
        assertThat(pace.afterTrouble(row(PaymentStatus.REFUNDED, null), EXPIRY)).isNull();
    }

    @Test
    void trouble_without_any_reason_to_ask_leaves_things_as_they_were() {
        assertThat(pace.afterTrouble(row(PaymentStatus.PENDING, null), MADE))
                .isEqualTo(MADE.plus(Duration.ofMinutes(5)));
    }

    @Test
    void trouble_with_a_payment_that_can_still_be_paid_waits_five_minutes_however_old_it_is() {
        Instant now = MADE.plus(Duration.ofMinutes(20));
        assertThat(pace.afterTrouble(row(PaymentStatus.PENDING, null), now))
                .isEqualTo(now.plus(Duration.ofMinutes(5)))
                .isBefore(pace.next(row(PaymentStatus.PENDING, null), now));
    }

    @Test
    void trouble_at_the_expiry_counts_from_there() {
        PaymentRow row = row(PaymentStatus.PENDING, MADE);
        assertThat(pace.afterTrouble(row, EXPIRY.plusSeconds(30))).isEqualTo(EXPIRY.plusSeconds(60));
    }

    @Test
    void an_expiry_before_the_payment_was_made_counts_from_there() {
        Instant odd = MADE.minus(Duration.ofHours(7));
        assertThat(planned(payment(PaymentStatus.PENDING, odd)).nextCheckAt).isEqualTo(MADE.plusSeconds(10));
    }

    /** How long is waited after a question without an answer, so long after the expiry. */
    private Duration trouble(PaymentRow row, Duration since) {
        Instant now = EXPIRY.plus(since);
        return Duration.between(now, pace.afterTrouble(row, now));
    }

    /** When it is asked about if the gateway always says the same. */
    private List<Instant> questions(PaymentRow row, int times) {
        List<Instant> questions = new ArrayList<>();
        Instant next = Objects.requireNonNull(row.nextCheckAt);
        for (int i = 0; i < times; i++) {
            questions.add(next);
            next = Objects.requireNonNull(pace.next(row, next));
        }
        return questions;
    }

    /** How long is waited each time if the gateway always says the same. */
    private List<Duration> waits(PaymentRow row, Instant from, int times) {
        List<Duration> waits = new ArrayList<>();
        Instant now = from;
        for (int i = 0; i < times; i++) {
            Instant next = Objects.requireNonNull(pace.next(row, now));
            waits.add(Duration.between(now, next));
            now = next;
        }
        return waits;
    }

    private PaymentRow row(PaymentStatus status, @Nullable Instant hinted) {
        PaymentRow row = planned(payment(status, EXPIRY));
        row.hintedAt = hinted;
        return row;
    }

    private PaymentRow planned(Payment payment) {
        PaymentRow row = PaymentRow.of(payment, MADE);
        pace.plan(row, MADE);
        return row;
    }

    private static Payment payment(PaymentStatus status, @Nullable Instant expiresAt) {
        return Payment.builder()
                .setId("id")
                .setAccount("kropay")
                .setMode(PaymentMode.PRODUCTION)
                .setStatus(status)
                .setAmount(Rupiah.of(1_000))
                .setExpiresAt(expiresAt)
                .build();
    }
}
