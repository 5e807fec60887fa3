package id.gerbang.webhook.ledger;

import id.gerbang.webhook.sql.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The tables' versions. With Flyway on the class path they are brought up to date; without it somebody else does. */
final class Schema {

    private static final List<String> SCRIPTS = List.of("V1__ledger.sql");
    private static final int NEEDED = SCRIPTS.size();
    private static final String FOLDER = "id/gerbang/webhook/schema/";
    private static final String FAILED = "Flyway could not bring the ledger's tables up to date: ";

    /** How long to wait for another node that makes the tables. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Schema() {}

    static void bringUpToDate(DataSource source, DatabaseKind kind) {
        int found = version(source);
        if (found < NEEDED && flywayIsThere()) {
            found = Migration.run(source, kind, found);
        }
        if (found < NEEDED) {
            throw new IllegalStateException("the ledger's tables have the version " + found + " and need " + NEEDED
                    + ": run " + FOLDER + kind.folder() + "/" + SCRIPTS.get(found) + " from Gerbang's webhook jar,"
                    + " or add " + kind.flyway() + ", and it is done by itself");
        }
        if (found > NEEDED) {
            throw new IllegalStateException("the ledger's tables have the version " + found
                    + ", which is newer than this Gerbang (" + NEEDED + "): deploy the newer one");
        }
    }

    /**
     * Whether they are as this Gerbang needs them, or newer.
     *
     * @throws IllegalStateException if the database cannot be asked
     */
    static boolean isUpToDate(DataSource source) {
        return version(source) >= NEEDED;
    }

    private static boolean flywayIsThere() {
        try {
            Class.forName("org.flywaydb.core.Flyway", false, Schema.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static int version(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"
                    })) {
                boolean there = false;
                while (tables.next()) {
                    there |= tables.getString("TABLE_NAME").equalsIgnoreCase("gerbang_schema");
                }
                if (!there) {
                    return 0;
                }
            }
            try (ResultSet versions = statement.executeQuery("select max(version) from gerbang_schema")) {
                return versions.next() ? versions.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the version of the ledger's tables cannot be read: " + SqlFailure.words(e), e);
        }
    }

    /** Apart from the rest, so that the rest loads without Flyway. */
    private static final class Migration {

        /** Makes the tables. If another node makes them at the same time, waits for it and accepts its tables. */
        static int run(DataSource source, DatabaseKind kind, int found) {
            FlywayException failure = migrate(source, kind, found);
            long start = System.nanoTime();
            int version = version(source);
            while (version < NEEDED && failure != null && isOvertaken(failure)) {
                if (System.nanoTime() - start > LONGEST.toNanos() || !isPauseOver()) {
                    throw halfMade(failure);
                }
                // on MariaDB and H2 a script that failed has left some tables, so a second try would fail too
                if (kind == DatabaseKind.POSTGRESQL || SqlFailure.in(failure) == null) {
                    failure = migrate(source, kind, found);
                }
                version = version(source);
            }
            if (version < NEEDED && failure != null) {
                throw new IllegalStateException(
                        FAILED + SqlFailure.words(failure) + ". It takes " + kind.flyway()
                                + ", and a user who may make tables",
                        failure);
            }
            return version;
        }

        private static IllegalStateException halfMade(FlywayException failure) {
            return new IllegalStateException(
                    FAILED + SqlFailure.words(failure) + ". No other node has made them within " + LONGEST.toSeconds()
                            + " seconds: a first start may have ended in the middle. See \"A newer version\" in"
                            + " docs/operate.md",
                    failure);
        }

        /** Whether another node was faster: it made the same table first, or it made Flyway's table and has not filled it yet. */
        private static boolean isOvertaken(FlywayException failure) {
            SqlFailure sql = SqlFailure.in(failure);
            return sql == null
                    ? String.valueOf(failure.getMessage()).startsWith("Unable to baseline schema history table")
                    : sql.isThereAlready() || sql.isOvertaken();
        }

        private static boolean isPauseOver() {
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** The failure; null if the migration succeeded. */
        private static @Nullable FlywayException migrate(DataSource source, DatabaseKind kind, int found) {
            try {
                Flyway.configure(Schema.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:" + FOLDER + kind.folder())
                        .table("gerbang_schema_history")
                        .failOnMissingLocations(true)
                        // the shop's own tables may be there already, and ours too if they were made by hand
                        .baselineOnMigrate(true)
                        .baselineVersion(String.valueOf(found))
                        .load()
                        .migrate();
                return null;
            } catch (FlywayException e) {
                return e;
            }
        }
    }
}
