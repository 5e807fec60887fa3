package id.gerbang.webhook.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailySweepTest {

    private static final Set<String> ACCOUNTS = new TreeSet<>(Set.of("toko", "warung"));

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "P366D"})
    void a_time_that_cannot_be_ends_the_start(Duration refundedAfter) {
        assertThatThrownBy(() -> DailySweep.check(refundedAfter))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("gerbang.worker.refunded-after is not between PT0S and P365D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P60D", "P365D"})
    void any_other_does_not(Duration refundedAfter) {
        assertThatCode(() -> DailySweep.check(refundedAfter)).doesNotThrowAnyException();
    }

    @Test
    void the_name_of_an_account_that_there_is_not_ends_the_start() {
        assertThatThrownBy(() -> DailySweep.shared("warung, tokoo", ACCOUNTS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("gerbang.worker.shared-accounts names tokoo, and the accounts are [toko, warung]");
    }

    @Test
    void names_are_separated_by_commas_and_blanks_do_not_matter() {
        assertThat(DailySweep.shared(" warung ,toko", ACCOUNTS)).containsExactly("toko", "warung");
    }
}
