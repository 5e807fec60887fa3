package id.gerbang.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server of its own, which can be ended and started again where it was, and whose clock can be moved. */
final class Postgres implements AutoCloseable {

    static final String USER = "postgres";
    static final String DATABASE = "postgres";

    /** The shop's books; and before the server's own clock, one that is ahead of it. */
    private static final String SETUP = """
            create table clock_ahead (millis bigint not null);
            insert into clock_ahead values (0);
            create function clock_timestamp() returns timestamptz volatile language sql as
              'select pg_catalog.clock_timestamp() + (select millis from public.clock_ahead) * interval ''1 millisecond''';
            alter database postgres set search_path = public, pg_catalog;
            create table shop_order (
              merchant_ref varchar(100) primary key, amount bigint not null, status varchar(16) not null,
              got bigint not null);
            create table shop_event (
              event_id varchar(36) not null, type varchar(40) not null, merchant_ref varchar(100), node varchar(20) not null);
            """;

    private final Path data;
    private EmbeddedPostgres server;

    private Postgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** Starts one with an empty ledger and the shop's empty books. */
    static Postgres start(Path folder) throws IOException, SQLException {
        Path data = folder.resolve("postgres");
        Postgres started = new Postgres(data, launch(data, 0));
        started.execute(SETUP);
        return started;
    }

    private static EmbeddedPostgres launch(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // what is committed survives the server's end
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    int port() {
        return server.getPort();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws Exception {
        Path pid = data.resolve("postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pid).get(0));
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(process.children().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroyForcibly);
        Await.until("PostgreSQL has ended", () -> all, these -> these.stream().noneMatch(ProcessHandle::isAlive));
        Files.delete(pid);
        // there is nothing left to stop, but its lock
        server.close();
    }

    /** Starts it again, where it was. */
    void restart() throws IOException {
        server = launch(data, server.getPort());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE, USER, "");
    }

    /** Moves its clock on. */
    void turnOn(Duration time) throws SQLException {
        execute("update clock_ahead set millis = millis + " + time.toMillis());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql, String... parameters) throws SQLException {
        return Long.parseLong(rows(sql, parameters).get(0).get(0));
    }

    /** The rows of a query, each a list of texts, in which null is {@code "null"}. */
    List<List<String>> rows(String sql, String... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
