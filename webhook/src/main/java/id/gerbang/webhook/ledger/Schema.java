package id.gerbang.webhook.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables' versions. With Flyway on the class path they are brought up to date; without it somebody else does. */
final class Schema {

    private static final List<String> SCRIPTS = List.of("V1__ledger.sql");
    private static final int NEEDED = SCRIPTS.size();
    private static final String FOLDER = "id/gerbang/webhook/schema/";

    private Schema() {}

    static void bringUpToDate(DataSource source, DatabaseKind kind) {
        int found = version(source);
        if (found < NEEDED && flywayIsThere()) {
            Migration.run(source, kind, found);
            found = version(source);
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
        static void run(DataSource source, DatabaseKind kind, int found) {
            try {
                migrate(source, kind, found);
            } catch (FlywayException e) {
                throw new IllegalStateException(
                        "Flyway could not bring the ledger's tables up to date: " + SqlFailure.words(e) + ". It takes "
                                + kind.flyway() + ", and a user who may make tables",
                        e);
            }
        }

        private static void migrate(DataSource source, DatabaseKind kind, int found) {
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
        }
    }
}
