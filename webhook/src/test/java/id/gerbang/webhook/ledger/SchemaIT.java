package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.webhook.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Nodes that start at the same moment on a database without the ledger's tables. */
@Tag("databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "gerbang.test.database", matches = "postgresql|mariadb")
class SchemaIT {

    private static final int NODES = 4;

    private final ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    private TestDatabase database;

    @BeforeAll
    void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    void close() throws SQLException {
        nodes.shutdownNow();
        database.close();
    }

    @BeforeEach
    void an_empty_database() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                boolean made = name.startsWith("gerbang") || name.equals("orders");
                if (made && tables.getString("TABLE_TYPE").contains("TABLE")) {
                    statement.execute("drop table " + name);
                }
            }
        }
    }

    @RepeatedTest(20)
    void nodes_that_start_together_on_an_empty_database_all_start() throws Exception {
        startTogether();
        assertMadeOnce();
    }

    @RepeatedTest(20)
    void nodes_that_start_together_beside_the_shops_tables_all_start() throws Exception {
        execute("create table orders (id integer primary key)");
        startTogether();
        assertMadeOnce();
    }

    private void startTogether() throws Exception {
        CyclicBarrier together = new CyclicBarrier(NODES);
        Callable<Void> node = () -> {
            DataSource source = source();
            together.await();
            Schema.bringUpToDate(source, kind());
            return null;
        };
        for (Future<Void> started : nodes.invokeAll(Collections.nCopies(NODES, node))) {
            started.get();
        }
    }

    private void assertMadeOnce() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet versions = statement.executeQuery("select version from gerbang_schema")) {
                assertThat(versions.next()).isTrue();
                assertThat(versions.getInt(1)).isEqualTo(1);
                assertThat(versions.next()).isFalse();
            }
            // the history also has the failed migration, which would stop the next version
            try (ResultSet failed =
                    statement.executeQuery("select description from gerbang_schema_history where success = false")) {
                assertThat(failed.next()).isFalse();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "gerbang.test.database", matches = "postgresql")
    void a_user_who_may_not_make_tables_is_told_so() throws SQLException {
        execute("create role clerk login password '" + TestDatabase.PASSWORD + "'");
        PGSimpleDataSource source = (PGSimpleDataSource) source();
        source.setUser("clerk");
        DatabaseKind kind = kind();
        assertThatThrownBy(() -> Schema.bringUpToDate(source, kind))
                .hasMessageContainingAll(
                        "Flyway could not bring the ledger's tables up to date",
                        "permission denied for schema public",
                        "and a user who may make tables");
    }

    private DatabaseKind kind() throws SQLException {
        try (Connection connection = database.connect()) {
            return DatabaseKind.of(connection);
        }
    }

    private DataSource source() throws SQLException {
        String url = database.url().formatted(database.port());
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            source.setUser(database.user());
            source.setPassword(TestDatabase.PASSWORD);
            return source;
        }
        MariaDbDataSource source = new MariaDbDataSource(url);
        source.setUser(database.user());
        source.setPassword(TestDatabase.PASSWORD);
        return source;
    }
}
