package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderedIdTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void ids_sort_by_the_time_they_were_made() {
        List<String> ids = LongStream.range(0, 1_000)
                .mapToObj(millis -> TimeOrderedId.at(NOW.plusMillis(millis)))
                .toList();
        assertThat(ids).isSorted();
    }

    /** What is kept for a hundred years is older than 1970 when it is pruned. */
    @ParameterizedTest
    @ValueSource(strings = {"1926-11-21T10:00:00Z", "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z"})
    void nothing_is_from_before_the_first_moment(Instant moment) {
        assertThat(TimeOrderedId.earliestAt(moment)).isLessThan(TimeOrderedId.at(Instant.EPOCH));
    }

    @Test
    void a_moments_earliest_id_is_between_those_before_it_and_its_own() {
        assertThat(TimeOrderedId.earliestAt(NOW))
                .isGreaterThan(TimeOrderedId.at(NOW.minusMillis(1)))
                .isLessThan(TimeOrderedId.at(NOW));
    }

    @Test
    void ids_of_one_moment_differ() {
        assertThat(Stream.generate(() -> TimeOrderedId.at(NOW)).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_its_time() {
        UUID id = UUID.fromString(TimeOrderedId.at(NOW));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
