package id.gerbang.webhook.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.ledger.EventClaim;
import id.gerbang.webhook.outbox.HeldClaims.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldClaimsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private long now;
    private final HeldClaims held = new HeldClaims(4, () -> now);

    @Test
    void events_stored_here_and_events_claimed_take_turns() {
        held.addStored(claim("stored-1"), 1);
        held.addStored(claim("stored-2"), 1);
        assertThat(id(held.addClaimed(claims(3)))).isEqualTo("0");
        assertThat(List.of(id(held.poll()), id(held.poll()), id(held.poll()), id(held.poll())))
                .containsExactly("stored-1", "1", "stored-2", "2");
        assertThat(held.poll()).isNull();
    }

    @Test
    void no_more_is_held_than_the_bound() {
        for (int i = 0; i < HeldClaims.MOST; i++) {
            assertThat(held.hasRoom()).isTrue();
            held.addStored(claim("stored-" + i), 1);
        }
        assertThat(held.hasRoom()).isFalse();
        assertThat(held.roomToClaim()).isEqualTo(HeldClaims.MOST);
        held.addClaimed(claims(HeldClaims.MOST));
        assertThat(held.roomToClaim()).isZero();
    }

    @Test
    void slow_attempts_make_the_bound_small_and_quick_ones_make_it_large_again() {
        IntStream.range(0, 50).forEach(i -> held.took(SECOND));
        assertThat(held.roomToClaim()).isEqualTo(HeldClaims.LEAST);
        IntStream.range(0, 100).forEach(i -> held.took(Duration.ofMillis(1)));
        assertThat(held.roomToClaim()).isEqualTo(HeldClaims.MOST);
    }

    @Test
    void what_has_waited_for_half_a_lease_is_not_tried_but_removed() {
        held.addStored(claim("old"), 1);
        now += SECOND.toNanos() * 3;
        held.addStored(claim("young"), 1);
        assertThat(held.hasRoom()).isFalse();
        assertThat(id(held.poll())).isEqualTo("young");
        assertThat(held.poll()).isNull();
        assertThat(held.removeOld()).extracting(EventClaim::id).containsExactly("old");
        assertThat(held.removeOld()).isEmpty();
        assertThat(held.hasRoom()).isTrue();
    }

    @Test
    void all_is_removed_when_the_node_stops() {
        held.addStored(claim("stored"), 1);
        held.addClaimed(claims(3));
        assertThat(held.removeAll()).extracting(EventClaim::id).containsExactly("stored", "1", "2");
        assertThat(held.isClaimedTried()).isTrue();
    }

    private static String id(@Nullable Held held) {
        return Objects.requireNonNull(held).claim().id();
    }

    private static List<EventClaim> claims(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> claim(String.valueOf(number)))
                .toList();
    }

    private static EventClaim claim(String id) {
        return new EventClaim(id, 1, Instant.EPOCH, null, "PaymentPaid", 1, "{}");
    }
}
