package id.gerbang.benchmarks.load;

import id.gerbang.benchmarks.load.Orders.Ordered;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A PostgreSQL of this run's own. What it has committed is on disk, as everywhere; the embedded one would not wait. */
final class Postgres implements AutoCloseable {

    /** Who may do anything there, with any password. */
    private static final String USER = "postgres";

    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    /** Ids go on rising as those of creates do, and so does when the gateway is to be asked. */
    private static final String AGAIN = """
            insert into gerbang_payment
            select again.*
            from generate_series(%d, %d) number, gerbang_payment p,
              lateral (select left(p.id, 24) || lpad(to_hex(number), 12, '0') id,
                p.reference || '-' || number reference, p.created_ref || '-' || number created_ref) new,
              jsonb_populate_record(p, to_jsonb(new) || jsonb_build_object('merchant_ref', new.created_ref,
                'next_check_at', p.next_check_at + number, 'snapshot', replace(replace(replace(p.snapshot, p.id, new.id), p.reference, new.reference),
                  '"' || p.created_ref || '"', '"' || new.created_ref || '"'))) again
            where p.created_ref = '%s'
            """;

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

    /** The settings of a server that keeps its ledger here. */
    Map<String, String> settings() {
        return Map.of("GERBANG_DB_URL", url(), "GERBANG_DB_USER", USER, "GERBANG_DB_PASSWORD", USER);
    }

    /** How many rows a table has, or those of them of which something holds. */
    int count(String rows) throws SQLException {
        return Integer.parseInt(ask("select count(*) from " + rows));
    }

    /**
     * Orders once more, so many times, what a customer has ordered: the row that a create leaves, under other names. That
     * is quicker than to create thousands of payments.
     *
     * @param first the number of the first of them, above those of before
     */
    List<Ordered> again(Ordered order, int first, int times) throws SQLException {
        run(AGAIN.formatted(first, first + times - 1, order.merchantRef()));
        return IntStream.range(first, first + times)
                .mapToObj(number -> new Ordered(order.merchantRef() + "-" + number, order.reference() + "-" + number))
                .toList();
    }

    /** Takes its statistics and cleans up after what was done so far, so that it does not do so in a round. */
    void rest() throws SQLException {
        run("vacuum analyze");
        run("checkpoint");
    }

    /** The processor time that all its processes have used so far. */
    Duration used() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet mine = statement.executeQuery("select pg_backend_pid()")) {
            mine.next();
            // only as long as this connection is open
            return ProcessHandle.of(mine.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .map(Postgres::used)
                    .orElseThrow();
        }
    }

    private static Duration used(ProcessHandle postmaster) {
        return Stream.concat(Stream.of(postmaster), postmaster.children())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void run(String command) throws SQLException {
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
