package id.gerbang.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The database that callbacks are measured on. */
class PostgresTest {

    @Test
    void it_counts_the_rows_that_are_kept() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            try (Connection connection = DriverManager.getConnection(postgres.url());
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into bare_callback (body) values ('a'), ('b')");
            }
            postgres.rest();
            assertThat(postgres.count("bare_callback")).isEqualTo(2);
            assertThat(postgres.count("bare_callback where body = 'a'")).isEqualTo(1);
        }
    }
}
