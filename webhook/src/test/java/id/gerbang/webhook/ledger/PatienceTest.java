package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final Patience patience = new Patience(Duration.ofMinutes(1), SHORT);
    private int tried;

    private Supplier<String> failing(int times, String state) {
        return () -> {
            if (tried++ < times) {
                throw new IllegalStateException(
                        "cannot be connected to", new SQLException(new SQLException("it said so", state)));
            }
            return "done";
        };
    }

    /** Not reached, hung up, ended by its administrator, crashed, starting, and full. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300"})
    void a_database_that_is_away_is_waited_for(String state) {
        assertThat(patience.with(failing(2, state))).isEqualTo("done");
        assertThat(tried).isEqualTo(3);
    }

    /** A wrong password, a database that does not exist, a table that does not. */
    @ParameterizedTest
    @ValueSource(strings = {"28P01", "3D000", "42P01"})
    void what_will_not_mend_itself_is_thrown_at_once(String state) {
        assertThatThrownBy(() -> patience.with(failing(1, state))).hasMessage("cannot be connected to");
        assertThat(tried).isEqualTo(1);
    }

    @Test
    void it_is_not_waited_for_longer_than_that() {
        Patience little = new Patience(Duration.ZERO, SHORT);
        assertThatThrownBy(() -> little.with(failing(100, "08001"))).hasMessage("cannot be connected to");
        assertThat(tried).isLessThan(100);
    }
}
