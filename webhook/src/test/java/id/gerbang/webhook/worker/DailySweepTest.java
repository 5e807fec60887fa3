package id.gerbang.webhook.worker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import id.gerbang.webhook.config.Accounts;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailySweepTest {

    private static final String SHARED = "gerbang.worker.shared-accounts";

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "P366D"})
    void a_time_that_cannot_be_ends_the_start(String refundedAfter) {
        assertThatThrownBy(() -> sweep(refundedAfter, Map.of()).start())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("gerbang.worker.refunded-after is not between PT0S and P365D");
    }

    @Test
    void the_name_of_an_account_that_there_is_not_ends_the_start() {
        Map<String, String> settings = Map.of("gerbang.accounts", "toko,warung", SHARED, "warung, tokoo");
        assertThatThrownBy(() -> sweep("P60D", settings).start())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(SHARED + " names tokoo, and the accounts are [toko, warung]");
    }

    @Test
    void one_that_is_stopped_may_be_named() {
        Map<String, String> settings = Map.of("gerbang.accounts", "toko,warung", SHARED, " warung ,toko");
        assertThatCode(() -> sweep("P60D", settings).start()).doesNotThrowAnyException();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container does it here
    private static DailySweep sweep(String refundedAfter, Map<String, String> settings) {
        DailySweep sweep = new DailySweep();
        sweep.config = config(settings);
        sweep.accounts = new Accounts();
        sweep.accounts.open(sweep.config);
        sweep.refundedAfter = Duration.parse(refundedAfter);
        return sweep;
    }

    private static Config config(Map<String, String> settings) {
        return (Config) Proxy.newProxyInstance(
                DailySweepTest.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getPropertyNames")) {
                        return settings.keySet();
                    }
                    return Optional.ofNullable(settings.get((String) arguments[0]));
                });
    }
}
