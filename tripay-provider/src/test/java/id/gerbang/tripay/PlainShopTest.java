package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.GatewayRefusedException;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recipe of {@link PlainShop}, against the sandbox and a real table. */
class PlainShopTest {

    private static final Rupiah AMOUNT = Rupiah.of(150_000);
    private static final Post NOTICE =
            Post.valid().with("total_amount", "150000").with("merchant_ref", "\"4711-1\"");

    private final JdbcDataSource database = new JdbcDataSource();
    private final Simulator tripay = new Simulator();
    private final Payments payments = Payments.connect(Accounts.canary(tripay.api()));
    private final PlainShop shop = new PlainShop(database, payments);

    PlainShopTest() throws Exception {
        database.setURL("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
        shop.createTables();
    }

    @AfterEach
    void close() throws SQLException {
        payments.close();
        tripay.close();
        query("SHUTDOWN");
    }

    private Post notice() throws Exception {
        return NOTICE.with("reference", "\"" + tripay.reference("4711-1") + "\"");
    }

    private String status() throws SQLException {
        return query("SELECT status FROM attempt WHERE merchant_ref = '4711-1'");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "none";
        }
    }

    @Test
    void an_attempt_is_paid_once_however_often_that_is_said() throws Exception {
        shop.pay("4711-1", AMOUNT);
        assertThat(status()).isEqualTo("PENDING");
        assertThat(shop.callback(notice().callback()).getBody()).isEqualTo("{\"success\":true}");
        assertThat(shop.callback(notice().callback()).getBody()).isEqualTo("{\"success\":true}");
        assertThat(status()).isEqualTo("PAID");
        assertThat(query("SELECT count(*) FROM odd_notice")).isEqualTo("0");
    }

    @Test
    void late_money_is_money_and_what_went_back_stays_back() throws Exception {
        shop.pay("4711-1", AMOUNT);
        shop.callback(notice().with("status", "\"EXPIRED\"").callback());
        assertThat(status()).isEqualTo("EXPIRED");
        shop.callback(notice().callback());
        assertThat(status()).isEqualTo("PAID");
        shop.callback(notice().with("status", "\"REFUND\"").callback());
        shop.callback(notice().callback());
        assertThat(status()).isEqualTo("REFUNDED");
    }

    @Test
    void another_amount_pays_nothing_and_is_kept_for_a_person() throws Exception {
        shop.pay("4711-1", AMOUNT);
        shop.callback(notice().with("total_amount", "149999").callback());
        assertThat(status()).isEqualTo("PENDING");
        assertThat(query("SELECT amount FROM odd_notice")).isEqualTo("149999");
    }

    @Test
    void a_forged_callback_leaves_nothing() throws Exception {
        shop.pay("4711-1", AMOUNT);
        Post forged = notice().header("x-callback-signature", "0".repeat(64));
        assertThat(shop.callback(forged.callback()).getStatus()).isEqualTo(401);
        assertThat(status()).isEqualTo("PENDING");
        assertThat(query("SELECT count(*) FROM odd_notice")).isEqualTo("0");
    }

    @Test
    void a_lost_answer_is_looked_up_and_nothing_is_sent_twice() throws Exception {
        Stub.Answer deaf = Stub.post(Stub.lost(base(), Stub.nothing()), Stub.nothing());
        try (Stub line = new Stub(deaf);
                Payments cut = Payments.connect(Accounts.canary(line.url() + "/tripay/api-sandbox"))) {
            assertThatThrownBy(() -> new PlainShop(database, cut).pay("4711-1", AMOUNT))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(status()).isEqualTo("UNKNOWN");
        tripay.act(tripay.reference("4711-1"), "pay");
        shop.lookUpUnknown();
        assertThat(status()).isEqualTo("PAID");
        assertThat(tripay.count("4711-1")).isEqualTo(1);
    }

    @Test
    void a_callback_that_is_faster_than_the_answer_finds_its_attempt() throws Exception {
        shop.pay("4711-1", AMOUNT);
        query("UPDATE attempt SET status = 'UNKNOWN', reference = NULL, to_pay = NULL, fee_customer = NULL");
        shop.callback(notice().callback());
        assertThat(status()).isEqualTo("PAID");
    }

    @Test
    void what_the_gateway_refused_is_not_waited_for() throws Exception {
        // BRIVA begins at Rp 10.000
        assertThatThrownBy(() -> shop.pay("4711-1", Rupiah.of(9_999))).isInstanceOf(GatewayRefusedException.class);
        assertThat(status()).isEqualTo("NOT_MADE");
    }

    private String base() {
        return tripay.api().replace("/tripay/api-sandbox", "");
    }
}
