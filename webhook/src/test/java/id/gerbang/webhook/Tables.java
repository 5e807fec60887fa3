package id.gerbang.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The shop's database, which the application server reaches by a line, and which stays when that is cut. */
final class Tables implements AutoCloseable {

    private static final List<String> LEDGER = List.of(
            "gerbang_payment",
            "gerbang_callback",
            "gerbang_unreadable_callback",
            "gerbang_mismatch",
            "gerbang_event",
            "gerbang_open_payment",
            "gerbang_sweep",
            "gerbang_account",
            "gerbang_schema");

    private final TestDatabase database = TestDatabase.start();
    private final Connection connection;
    private final Line line;

    Tables() throws SQLException, IOException {
        // of its own database the ledger finds nothing but tables of somebody else's
        connection = database.connect();
        line = new Line(database.port());
        change(database.shop());
    }

    /** The data source that leads here, as a server is told of it. */
    TestDatabase database() {
        return database;
    }

    String url() {
        return database.urlAt(line.port());
    }

    /** Lets nobody in any more, and throws everybody out. */
    void goAway() {
        line.cut();
    }

    /** Where it was before. */
    void comeBack() throws IOException {
        line.mend();
    }

    /** The first column of every row. */
    List<String> all(String sql, Object... parameters) throws SQLException {
        return query(sql, rows -> rows.getString(1), parameters);
    }

    private interface Column {
        String of(ResultSet rows) throws SQLException;
    }

    private List<String> query(String sql, Column column, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(column.of(rows));
                }
                return values;
            }
        }
    }

    /** The first column of the only row. */
    String one(String sql, Object... parameters) throws SQLException {
        List<String> values = all(sql, parameters);
        if (values.size() != 1) {
            throw new IllegalStateException(values.size() + " rows for " + sql);
        }
        return values.get(0);
    }

    void change(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** Does something that comes to wait for a payment, which is changed by then as by another node. */
    <T> T changeBefore(Callable<T> waiting, String whose, Supplier<String> change) throws Exception {
        FutureTask<T> task = new FutureTask<>(waiting);
        try (Connection other = database.connect();
                Statement node = other.createStatement()) {
            other.setAutoCommit(false);
            node.execute("select id from gerbang_payment where " + whose + " for update");
            new Thread(task).start();
            Await.until(() -> one(database.waiting()), "1"::equals);
            node.execute("update gerbang_payment set " + change.get() + " where " + whose);
            other.commit();
        }
        return task.get();
    }

    /** Another payment that is like this one, but for its names and its id: as a create would have made it. */
    void again(String reference, String newReference, String merchantRef, String newMerchantRef) throws SQLException {
        String id = created("id", merchantRef);
        String newId = UUID.randomUUID().toString();
        String snapshot = created("snapshot", merchantRef)
                .replace(id, newId)
                .replace(reference, newReference)
                .replace('"' + merchantRef + '"', '"' + newMerchantRef + '"');
        change(
                "insert into gerbang_payment (id, account, mode, reference, merchant_ref, created_ref, status, amount,"
                        + " snapshot, snapshot_version, sent_at, made, paid_told, event_number, created_at, updated_at,"
                        + " expires_at, turn) select ?, account, mode, ?, ?, ?, status, amount, ?, snapshot_version,"
                        + " sent_at, made, paid_told, event_number, created_at, updated_at, expires_at, turn"
                        + " from gerbang_payment where id = ?",
                newId,
                newReference,
                newMerchantRef,
                newMerchantRef,
                snapshot,
                id);
    }

    /** A connection as another node's. */
    Connection connect() throws SQLException {
        return database.connect();
    }

    /** What the shop was told of a payment, in order. */
    List<String> told(String reference) throws SQLException {
        return all("select words from told where reference = ? order by nr", reference);
    }

    /** Where a payment stands. */
    String status(String reference) throws SQLException {
        return one("select status from gerbang_payment where reference = ?", reference);
    }

    /** A column of the payment that a shop asked for by this name. */
    String created(String column, String merchantRef) throws SQLException {
        return one("select " + column + " from gerbang_payment where created_ref = ?", merchantRef);
    }

    /** Waits until the question about a payment was answered, or given up. */
    void awaitAnswered(String merchantRef) throws Exception {
        String question = "select check_until from gerbang_payment where created_ref = ? and checked_at is not null";
        Await.until(() -> all(question, merchantRef), until -> until.size() == 1 && until.get(0) == null);
    }

    /** Has a payment asked about as if its time had come. */
    void makeDue(String merchantRef) throws SQLException {
        endTrouble();
        change("update gerbang_payment set next_check_at = 0 where created_ref = ?", merchantRef);
    }

    /** Has nothing asked about any more, until something happens. */
    void leaveAlone() throws SQLException {
        change("update gerbang_payment set next_check_at = null, hinted_at = null");
        endTrouble();
    }

    /** Lets gateways be asked that did not answer. */
    void endTrouble() throws SQLException {
        change("update gerbang_account set trouble_since = null, paused_until = null");
    }

    /** Has all that happened to a payment so far have happened decades ago. */
    void makeOld(String reference) throws SQLException {
        String its = " where payment_id = (select id from gerbang_payment where reference = ?)";
        // ids begin with their time
        change("update gerbang_callback set received_at = 1, id = concat('00', substring(id, 3))" + its, reference);
        change("update gerbang_event set created_at = 1, id = concat('00', substring(id, 3))" + its, reference);
        change("update gerbang_event set delivered_at = 1" + its + " and delivered_at is not null", reference);
        change("update gerbang_event set parked_at = 1" + its + " and parked_at is not null", reference);
    }

    /** The number of rows in all of the ledger's tables. */
    int size() throws SQLException {
        int size = 0;
        for (String table : LEDGER) {
            size += Integer.parseInt(one("select count(*) from " + table));
        }
        return size;
    }

    /** Everything that the ledger has stored, a line for each row. */
    String script() throws SQLException {
        StringBuilder script = new StringBuilder();
        for (String table : LEDGER) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    script.append(table);
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        Object value = rows.getObject(i);
                        script.append('|').append(value instanceof byte[] bytes ? new String(bytes, UTF_8) : value);
                    }
                    script.append('\n');
                }
            }
        }
        return script.toString();
    }

    /** The bodies of the callbacks that this finds. */
    List<String> bodies(String where, Object... parameters) throws SQLException {
        return texts("select body from gerbang_callback where " + where, parameters);
    }

    /** The bodies of all callbacks that could not be read. */
    List<String> unreadableBodies() throws SQLException {
        return texts("select body from gerbang_unreadable_callback");
    }

    private List<String> texts(String sql, Object... parameters) throws SQLException {
        return query(sql, rows -> new String(rows.getBytes(1), UTF_8), parameters);
    }

    @Override
    public void close() throws SQLException {
        line.close();
        connection.close();
        database.close();
    }
}
