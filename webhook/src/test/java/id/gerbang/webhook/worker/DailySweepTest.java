package id.gerbang.webhook.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DailySweepTest {

    private static final Set<String> ACCOUNTS = new TreeSet<>(Set.of("toko", "warung"));

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
