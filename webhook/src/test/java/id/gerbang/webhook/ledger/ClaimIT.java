package id.gerbang.webhook.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it takes to find who is due among very many payments. */
@Tag("databases")
@EnabledIfSystemProperty(named = "gerbang.test.database", matches = "postgresql|mariadb")
class ClaimIT {

    private static final int MANY = 1_000_000;
    private static final int CANDIDATES = 16;
    private static final long NOW = 1_000_000_000;

    private static final Pattern ROWS = Pattern.compile(
            "Index (?:Only )?Scan using (\\w+) .*actual time=\\S+ rows=([0-9.]+) |\"r_rows\": ([0-9.]+)");

    private static final Pattern END = Pattern.compile(";\\s*\n");

    private final boolean postgresql =
            System.getProperty("gerbang.test.database", "").equals("postgresql");

    @ParameterizedTest
    @ValueSource(ints = {10, MANY})
    void among_a_million_that_are_pending_no_more_are_read_than_are_taken_however_many_are_due(int due)
            throws Exception {
        try (TestDatabase database = TestDatabase.start();
                Connection connection = database.connect()) {
            makeTables(connection);
            fill(connection, due);
            String plan = plan(connection);
            assertThat(plan).contains("gerbang_payment_due").doesNotContain("Sort", "Seq Scan", "filesort");
            assertThat(rowsRead(plan)).as(plan).isEqualTo(Math.min(due, CANDIDATES));
        }
    }

    private static int rowsRead(String plan) {
        Matcher rows = ROWS.matcher(plan);
        assertThat(rows.find()).as(plan).isTrue();
        return (int) Double.parseDouble(rows.group(2) == null ? rows.group(3) : rows.group(2));
    }

    private String plan(Connection connection) throws SQLException {
        String explain = postgresql ? "explain (analyze, buffers) " : "analyze format=json ";
        try (PreparedStatement statement =
                connection.prepareStatement(explain + Checks.DUE.replaceAll("\\?[0-9]", "?"))) {
            statement.setString(1, "tripay");
            statement.setString(2, "SANDBOX");
            statement.setInt(3, Pace.NEVER_ASKED);
            statement.setLong(4, NOW);
            try (ResultSet lines = statement.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
                return plan.toString();
            }
        }
    }

    /** So many that are due, and the others later. */
    private void fill(Connection connection, int due) throws SQLException {
        String nr = postgresql ? "nr" : "seq";
        run(
                connection,
                "insert into gerbang_payment (id, account, mode, reference, merchant_ref, created_ref, status, amount,"
                        + " snapshot, snapshot_version, made, paid_told, event_number, created_at, updated_at,"
                        + " expires_at, next_check_at, turn) select concat('id-', " + nr + "), 'tripay', 'SANDBOX',"
                        + " concat('T', " + nr + "), concat('O', " + nr + "), concat('O', " + nr
                        + "), 'PENDING', 10000, '{}', 1, false, false, 0, 0, 0, " + 2 * NOW + ", " + NOW + " + " + nr
                        + " - " + due + ", " + Pace.NEVER_ASKED + " from "
                        + (postgresql ? "generate_series(1, " + MANY + ") nr" : "seq_1_to_" + MANY));
        run(connection, postgresql ? "analyze gerbang_payment" : "analyze table gerbang_payment");
    }

    private void makeTables(Connection connection) throws IOException, SQLException {
        String script = "/id/gerbang/webhook/schema/" + (postgresql ? "postgresql" : "mariadb") + "/V1__ledger.sql";
        try (InputStream in = Objects.requireNonNull(ClaimIT.class.getResourceAsStream(script))) {
            for (String statement :
                    END.splitAsStream(new String(in.readAllBytes(), UTF_8)).toList()) {
                run(connection, statement);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
