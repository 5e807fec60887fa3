package id.gerbang.webhook.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final String NEWER = "the ledger's tables have the version 2, which is newer than this Gerbang (1)";

    private final JdbcDataSource source = new JdbcDataSource();
    private Connection shop;

    @BeforeEach
    void aDatabaseOfTheShops() throws SQLException {
        source.setURL("jdbc:h2:mem:schema");
        shop = source.getConnection();
        run("create table orders (id integer primary key)");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void with_flyway_the_tables_are_made_beside_the_shops_own() throws SQLException {
        withFlyway();
        run("select version from gerbang_schema");
        run("select id from orders");
    }

    @Test
    void with_flyway_a_second_start_changes_nothing() {
        withFlyway();
        assertThatCode(this::withFlyway).doesNotThrowAnyException();
    }

    @Test
    void with_flyway_tables_that_somebody_made_by_hand_are_left_alone() throws Exception {
        runTheScript();
        assertThatCode(this::withFlyway).doesNotThrowAnyException();
    }

    @Test
    void without_flyway_missing_tables_stop_the_start_with_the_name_of_the_script() {
        assertThatThrownBy(this::withoutFlyway)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("have the version 0 and need 1")
                .hasMessageContaining("id/gerbang/webhook/schema/h2/V1__ledger.sql")
                .hasMessageContaining("add org.flywaydb:flyway-core, and");
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, flyway-database-postgresql", "MARIADB, flyway-mysql"})
    void all_that_flyway_needs_for_a_database_is_named_at_once(DatabaseKind kind, String module) {
        String both = "org.flywaydb:flyway-core and org.flywaydb:" + module;
        assertThatThrownBy(() -> withoutFlyway(kind)).hasMessageContaining("add " + both + ", and");
        // a script of one database fails on another
        assertThatThrownBy(() -> Schema.bringUpToDate(source, kind))
                .hasMessageStartingWith("Flyway could not bring the ledger's tables up to date: Syntax error")
                .hasMessageEndingWith(". It takes " + both + ", and a user who may make tables");
    }

    @Test
    void without_flyway_the_script_run_by_hand_is_enough() throws Exception {
        runTheScript();
        assertThatCode(this::withoutFlyway).doesNotThrowAnyException();
    }

    @Test
    void tables_of_somebody_else_in_another_schema_do_not_count() throws Exception {
        run("create schema other");
        run("create table other.gerbang_schema (version integer)");
        assertThatThrownBy(this::withoutFlyway).hasMessageContaining("have the version 0 and need 1");
    }

    @Test
    void newer_tables_are_not_touched() throws Exception {
        runTheScript();
        run("insert into gerbang_schema (version) values (2)");
        assertThatThrownBy(this::withFlyway).hasMessageContaining(NEWER);
        assertThatThrownBy(this::withoutFlyway).hasMessageContaining(NEWER);
    }

    private void withFlyway() {
        Schema.bringUpToDate(source, DatabaseKind.H2);
    }

    /** The same class from a loader that finds everything but Flyway. */
    private void withoutFlyway() throws Exception {
        withoutFlyway(DatabaseKind.H2);
    }

    private void withoutFlyway(DatabaseKind database) throws Exception {
        URL classes = Schema.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new WithoutFlyway(classes)) {
            Class<?> kind = loader.loadClass(DatabaseKind.class.getName());
            Method bringUpToDate =
                    loader.loadClass(Schema.class.getName()).getDeclaredMethod("bringUpToDate", DataSource.class, kind);
            bringUpToDate.setAccessible(true);
            Object same = Stream.of(kind.getEnumConstants())
                    .filter(each -> each.toString().equals(database.name()))
                    .findFirst()
                    .orElseThrow();
            bringUpToDate.invoke(null, source, same);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static final class WithoutFlyway extends URLClassLoader {

        WithoutFlyway(URL classes) {
            super(new URL[] {classes}, SchemaTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.flywaydb.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("id.gerbang.webhook.ledger.")) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }

    private void runTheScript() throws Exception {
        try (InputStream script = Objects.requireNonNull(
                Schema.class.getResourceAsStream("/id/gerbang/webhook/schema/h2/V1__ledger.sql"))) {
            assertThat(RunScript.execute(shop, new InputStreamReader(script, UTF_8)))
                    .isNull();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = shop.createStatement()) {
            statement.execute(sql);
        }
    }
}
