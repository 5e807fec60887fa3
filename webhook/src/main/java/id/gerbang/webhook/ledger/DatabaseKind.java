package id.gerbang.webhook.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that the ledger knows, by what their drivers call them. */
enum DatabaseKind {
    H2("select cast(extract(epoch from current_timestamp) * 1000 as bigint)", ""),
    POSTGRESQL(
            "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)",
            " and org.flywaydb:flyway-database-postgresql"),
    MARIADB(
            "select cast(timestampdiff(microsecond, '1970-01-01', utc_timestamp(3)) / 1000 as signed)",
            " and org.flywaydb:flyway-mysql");

    private final String clock;
    private final String besideFlyway;

    DatabaseKind(String clock, String besideFlyway) {
        this.clock = clock;
        this.besideFlyway = besideFlyway;
    }

    /** A query for the time in milliseconds, by the database's clock. */
    String clock() {
        return clock;
    }

    /** What has to be there for Flyway to make the tables. */
    String flyway() {
        return "org.flywaydb:flyway-core" + besideFlyway;
    }

    /** Where its scripts are, in the schema's folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Which it is.
     *
     * @throws IllegalStateException if it is none of them; the message names it
     */
    static DatabaseKind of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (DatabaseKind kind : values()) {
            if (product.toUpperCase(Locale.ROOT).startsWith(kind.name())) {
                return kind;
            }
        }
        throw new IllegalStateException(
                "gerbang.datasource is a " + product + " database; the ledger runs on H2, PostgreSQL and MariaDB");
    }
}
