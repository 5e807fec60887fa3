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

/** Nodes that find a database of the shop's without tables of theirs, all at the same time. */
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
    void no_tables_but_the_shops() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists orders (id integer primary key)");
            try (ResultSet tables =
                    connection.getMetaData().getTables(connection.getCatalog(), null, "gerbang%", null)) {
                while (tables.next()) {
                    if (tables.getString("TABLE_TYPE").contains("TABLE")) {
                        connection.createStatement().execute("drop table " + tables.getString("TABLE_NAME"));
                    }
                }
            }
        }
    }

    @RepeatedTest(3)
    void the_tables_are_made_once() throws Exception {
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
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery("select version from gerbang_schema")) {
            assertThat(versions.next()).isTrue();
            assertThat(versions.getInt(1)).isEqualTo(1);
            assertThat(versions.next()).isFalse();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "gerbang.test.database", matches = "postgresql")
    void a_user_who_may_not_make_tables_is_told_so() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create role clerk login password '" + TestDatabase.PASSWORD + "'");
        }
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
