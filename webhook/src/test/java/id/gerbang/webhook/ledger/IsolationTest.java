package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationTest {

    @Test
    void read_committed_is_no_warning() {
        assertThat(Isolation.warning("jdbc/shop", Connection.TRANSACTION_READ_COMMITTED))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "1, READ UNCOMMITTED", "4, REPEATABLE READ", "8, SERIALIZABLE", "99, unknown (99)"})
    void any_other_level_is_a_warning_that_names_data_source_level_and_setting(int level, String name) {
        assertThat(Isolation.warning("jdbc/shop", level))
                .startsWith("gerbang.datasource jdbc/shop gives connections whose isolation level is " + name + ". ")
                .endsWith("<isolation-level>TRANSACTION_READ_COMMITTED</isolation-level>");
    }
}
