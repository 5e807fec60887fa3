package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.PaymentStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, PAID EXPIRED FAILED REFUNDED",
        "PAID, REFUNDED",
        "EXPIRED, PAID REFUNDED",
        "FAILED, PAID REFUNDED",
        "REFUNDED, ''",
        "UNKNOWN, PENDING PAID EXPIRED FAILED REFUNDED",
    })
    void a_status_is_followed_by_these_and_no_others(PaymentStatus from, String words) {
        assertThat(Arrays.stream(PaymentStatus.values())
                        .filter(to -> Transition.allowed(from, to))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    /** So a copy that comes again when nobody remembers the first one does no harm. */
    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "PENDING"})
    void what_was_heard_before_changes_nothing_when_it_is_heard_again(PaymentStatus first) {
        hear(first, EnumSet.noneOf(PaymentStatus.class));
    }

    private static void hear(PaymentStatus now, EnumSet<PaymentStatus> heard) {
        assertThat(heard).noneMatch(again -> Transition.allowed(now, again));
        for (PaymentStatus said : EnumSet.complementOf(heard)) {
            EnumSet<PaymentStatus> more = EnumSet.copyOf(heard);
            more.add(said);
            hear(Transition.allowed(now, said) ? said : now, more);
        }
    }

    @ParameterizedTest
    @EnumSource
    void money_is_late_after_an_end_without_it(PaymentStatus from) {
        assertThat(Transition.late(from)).isEqualTo(from == PaymentStatus.EXPIRED || from == PaymentStatus.FAILED);
    }
}
