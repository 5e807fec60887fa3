package id.gerbang.webhook.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RareWarningTest {

    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger log = Logger.getAnonymousLogger();
    private final RareWarning warning = new RareWarning(log, "%s failed, %d since the last time: %s");

    RareWarningTest() {
        log.setUseParentHandlers(false);
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }

            @Override
            public void flush() {
                // nothing to flush
            }

            @Override
            public void close() {
                // nothing to close
            }
        });
    }

    @Test
    void database_failure_is_logged_in_its_own_words_without_a_stack() {
        warning.note(
                "tripay", new IllegalStateException(new SQLException("Connection to db:5432 refused.\n", "08001")));
        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getMessage())
                    .isEqualTo("tripay failed, 1 since the last time: Connection to db:5432 refused");
            assertThat(line.getThrown()).isNull();
        });
    }

    @Test
    void any_other_failure_is_logged_with_its_stack() {
        IllegalStateException bug = new IllegalStateException("no such thing");
        warning.note("tripay", bug);
        assertThat(logged)
                .singleElement()
                .satisfies(line -> assertThat(line.getThrown()).isSameAs(bug));
    }

    @Test
    void second_failure_of_an_account_within_a_minute_is_not_logged() {
        warning.note("tripay", "it is away");
        warning.note("tripay", "it is away");
        warning.note("kropay", "it is away");
        assertThat(logged).hasSize(2);
    }
}
