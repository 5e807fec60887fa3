package id.gerbang.webhook;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.tools.Server;

/**
 * The shop's database: an H2 server in this process, which the application server talks to over TCP and which stays when
 * that goes.
 */
final class Tables implements AutoCloseable {

    private static final String HERE = "jdbc:h2:mem:shop";

    private final Connection connection;
    private Server server;

    Tables() throws SQLException {
        // of its own database the ledger finds nothing but tables of somebody else's
        connection = DriverManager.getConnection(HERE);
        change("create table told (nr integer auto_increment, event_id varchar(36) primary key,"
                + " reference varchar(100), words varchar(100))");
        server = listen("0");
    }

    String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:shop";
    }

    /** Lets nobody in any more, and throws everybody out. */
    void goAway() {
        server.stop();
    }

    /** Where it was before. */
    void comeBack() throws SQLException {
        server = listen(String.valueOf(server.getPort()));
    }

    private static Server listen(String port) throws SQLException {
        return Server.createTcpServer("-tcpPort", port).start();
    }

    /** The first column of every row. */
    List<String> all(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
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

    /** What the shop was told of a payment, in order. */
    List<String> told(String reference) throws SQLException {
        return all("select words from told where reference = ? order by nr", reference);
    }

    /** Where a payment stands. */
    String status(String reference) throws SQLException {
        return one("select status from gerbang_payment where reference = ?", reference);
    }

    /** Has a payment asked about as if its time had come. */
    void makeDue(String merchantRef) throws SQLException {
        change("update gerbang_payment set next_check_at = 0 where created_ref = ?", merchantRef);
    }

    /** The number of rows in all of the ledger's tables. */
    int size() throws SQLException {
        int size = 0;
        for (String table : List.of(
                "gerbang_payment",
                "gerbang_callback",
                "gerbang_mismatch",
                "gerbang_event",
                "gerbang_open_payment",
                "gerbang_account",
                "gerbang_schema")) {
            size += Integer.parseInt(one("select count(*) from " + table));
        }
        return size;
    }

    /** Everything, as SQL, and the callbacks' bodies, which are hexadecimal there. */
    String script() throws SQLException {
        return String.join("\n", all("script")) + all("select utf8tostring(body) from gerbang_callback");
    }

    @Override
    public void close() throws SQLException {
        server.stop();
        connection.close();
    }
}
