package id.gerbang.benchmarks.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of this run's own. What it has committed is on disk, as everywhere; the embedded one would not wait. */
final class Postgres implements AutoCloseable {

    /** Who may do anything there, with any password. */
    static final String USER = "postgres";

    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it, with the table of the bare callbacks. */
    static Postgres start() throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        DURABLE.forEach(builder::setServerConfig);
        Postgres postgres = new Postgres(builder.start());
        for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
            String is = postgres.ask("show " + setting.getKey());
            if (!is.equals(setting.getValue())) {
                postgres.close();
                throw new IllegalStateException("PostgreSQL runs with " + setting.getKey() + "=" + is);
            }
        }
        postgres.run("create table bare_callback (id bigint generated always as identity primary key,"
                + " body bytea not null, received_at timestamptz not null default now())");
        return postgres;
    }

    /** Its database, for JDBC. */
    String url() {
        return server.getJdbcUrl(USER, USER);
    }

    /** How many rows a table has, or those of them of which something holds. */
    int count(String rows) throws SQLException {
        return Integer.parseInt(ask("select count(*) from " + rows));
    }

    /** Takes its statistics and cleans up after what was done so far, so that it does not do so in a round. */
    void rest() throws SQLException {
        run("vacuum analyze");
        run("checkpoint");
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String command) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
