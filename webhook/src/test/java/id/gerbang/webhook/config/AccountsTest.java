package id.gerbang.webhook.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private final Accounts accounts = new Accounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    @ParameterizedTest
    @CsvSource({
        "gerbang.datasorce, gerbang.datasource",
        "GERBANG_DATASOURCES, gerbang.datasource",
        "GERBANG_DB_URI, gerbang.db.url",
        "gerbang.db.usr, gerbang.db.user",
        "gerbang.db.pasword, gerbang.db.password",
        "gerbang.outbox.attempt, gerbang.outbox.attempts",
        "gerbang.outbox.backof, gerbang.outbox.backoff",
        "gerbang.outbox.swep, gerbang.outbox.sweep",
        "gerbang.worker.refunded-afer, gerbang.worker.refunded-after",
        "gerbang.worker.shared-account, gerbang.worker.shared-accounts",
        "gerbang.retention.event, gerbang.retention.events",
    })
    void a_slip_in_a_setting_of_the_ledger_ends_the_start(String slip, String nearest) {
        Config config = MapConfig.of(Map.of(slip, "java:app/jdbc/shop"));
        assertThatThrownBy(() -> accounts.open(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(slip + " is not a known setting; did you mean " + nearest + "?");
    }

    @Test
    void the_ledgers_own_settings_are_known() {
        accounts.open(MapConfig.of(Map.of(
                "gerbang.datasource", "java:app/jdbc/shop",
                "gerbang.outbox.attempts", "3",
                "gerbang.outbox.backoff", "PT1S",
                "gerbang.outbox.sweep", "PT1S",
                "gerbang.retention.callbacks", "P90D",
                "gerbang.retention.events", "P90D",
                "gerbang.retention.sweep", "PT10M")));
        assertThat(accounts.gateways().getProblems()).isEmpty();
    }

    @Test
    void a_stopped_account_does_not_end_the_start() {
        accounts.open(MapConfig.of(Map.of("gerbang.tripay.api-key", "CANARY")));
        assertThat(accounts.gateways().getProblems()).containsOnlyKeys("tripay");
    }
}
