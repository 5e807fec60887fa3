package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed while the shop's observer runs: after the payment's commit and before the order's. */
@Tag("faults")
class KilledIT {

    private static final String BLOCKED =
            "select count(*) from information_schema.sessions where blocker_id is not null";
    private static final String UNDELIVERED = "select count(*) from gerbang_event e, gerbang_payment p"
            + " where e.payment_id = p.id and p.status = 'PAID' and e.type = 'PaymentPaid' and e.delivered_at is null";
    private static final String EVENTS = "select count(*) from gerbang_event";
    private static final String ORDERS_PAID = "select count(*) from shop_attempt where status = 'PAID'";

    private final Path directory;
    private final Bank bank;
    private Payara server;

    KilledIT(@TempDir Path directory) throws Exception {
        this.directory = directory;
        this.bank = Bank.open();
        this.server = start();
    }

    @AfterEach
    void close() {
        server.close();
        bank.close();
    }

    @Test
    void a_shop_killed_between_commit_and_event_has_the_order_paid_after_the_restart() throws Exception {
        Bought order = Shop.buy(server.url(), Form.right());
        String reference = order.reference();
        payAndKill(order, reference);

        try (Connection left = connectToCopy()) {
            assertThat(count(left, UNDELIVERED)).isEqualTo(1);
            assertThat(count(left, ORDERS_PAID)).isZero();
        }

        String before = server.log();
        server = start();
        Bought again = new Bought(server.url() + "/orders/" + order.id());
        JsonObject paid = again.await("PAID");
        assertThat(paid.getBoolean("paidTwice")).isFalse();
        assertThat(paid.getJsonObject("payment").getString("reference")).isEqualTo(reference);
        try (Connection now = connect("shop", ";AUTO_SERVER=TRUE")) {
            assertThat(count(now, UNDELIVERED)).isZero();
            assertThat(count(now, EVENTS)).isEqualTo(1);
        }
        assertThat(before + server.log()).containsOnlyOnce("order " + order.id() + " paid");
    }

    /** Whoever holds the order's row keeps the observer waiting in the middle of its work. */
    private void payAndKill(Bought order, String reference) throws Exception {
        Connection till = connect("shop", ";AUTO_SERVER=TRUE");
        Connection watch = connect("shop", ";AUTO_SERVER=TRUE");
        try {
            till.setAutoCommit(false);
            hold(till, order);
            bank.pay(reference);
            bank.awaitAcknowledged(reference);
            Eventually.see("the observer waits for the order", () -> count(watch, BLOCKED), blocked -> blocked == 1);
        } finally {
            server.kill();
            closeBroken(till);
            closeBroken(watch);
        }
    }

    private Payara start() throws Exception {
        String url = url("shop", ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;AUTO_SERVER=TRUE");
        return Payara.start(
                directory, Map.of("GERBANG_TRIPAY_BASE_URL", bank.url() + "/tripay/api-sandbox", "SHOP_DB_URL", url));
    }

    private String url(String file, String options) {
        return "jdbc:h2:file:" + directory.resolve(file).toAbsolutePath() + options;
    }

    private Connection connect(String file, String options) throws SQLException {
        return DriverManager.getConnection(url(file, options), "shop", "shop");
    }

    /** What is on the disk, without touching it. */
    private Connection connectToCopy() throws IOException, SQLException {
        Files.copy(directory.resolve("shop.mv.db"), directory.resolve("left.mv.db"));
        return connect("left", "");
    }

    private static void closeBroken(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it went down with its server
        }
    }

    private static void hold(Connection connection, Bought order) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from shop_order where id = ? for update")) {
            statement.setString(1, order.id());
            try (ResultSet held = statement.executeQuery()) {
                assertThat(held.next()).isTrue();
            }
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }
}
