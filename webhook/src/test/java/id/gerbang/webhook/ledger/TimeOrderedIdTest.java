package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void ids_sort_by_the_time_they_were_made() {
        List<String> ids = LongStream.range(0, 1_000)
                .mapToObj(millis -> TimeOrderedId.at(NOW.plusMillis(millis)))
                .toList();
        assertThat(ids).isSorted();
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
