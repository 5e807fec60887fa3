package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the ledger handles formats that live gateways send. */
class LiveGatewayIT extends ShopIT {

    private static final String DETAIL = "/transaction/detail";

    private final Tables tables = WORLD.tables;

    @AfterEach
    void nothing_is_due() throws Exception {
        tables.leaveAlone();
    }

    @ParameterizedTest
    @CsvSource({
        "total_amount, '\"50000\"'",
        "total_amount, '\"50000.00\"'",
        "total_amount, 50000.00",
        "is_closed_payment, '\"1\"'",
        "is_closed_payment, true",
        "status, '\"paid\"'",
        "status, '\" Paid \"'"
    })
    void signed_callback_with_a_value_in_another_shape_pays(String field, String json) throws Exception {
        String merchantRef = "6201-" + Integer.toHexString((field + json).hashCode());
        String reference = shop.pays(merchantRef);
        assertTaken(shop.take(Post.paid(reference, merchantRef).with(field, json)));
        assertTold(reference, "paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"50000.50\"", "\" 50000\"", "\"+50000\"", "\"5e4\"", "\"50.000\"", "\"50,000\""})
    void signed_callback_whose_amount_would_be_a_guess_pays_nothing(String amount) throws Exception {
        String merchantRef = "6202-" + Integer.toHexString(amount.hashCode());
        String reference = shop.pays(merchantRef);
        assertRefused(400, shop.take(Post.paid(reference, merchantRef).with("total_amount", amount)));
        assertThat(tables.status(reference)).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @CsvSource({
        "tripay, BRIVA, text-numbers, /transaction/detail",
        "tripay, BRIVA, other-case, /transaction/detail",
        "warung, QRIS, text-numbers, /kropay/api/v1/payment/status/{reference}",
        "warung, QRIS, decimal-amounts, /kropay/api/v1/payment/status/{reference}",
        "warung, QRIS, other-case, /kropay/api/v1/payment/status/{reference}"
    })
    void answer_with_values_in_another_shape_pays(String account, String channel, String kind, String path)
            throws Exception {
        String merchantRef = "6203-" + account + "-" + kind;
        String reference =
                shop.create(account, merchantRef, channel, Shop.AMOUNT).json().getString("reference");
        loseCallbacks();
        WORLD.gateways.act(reference, "pay");
        WORLD.gateways.fault(path, kind, 1_000);
        tables.makeDue(merchantRef);
        assertTold(reference, "paid");
    }

    @Test
    void late_payment_beside_a_bad_row_of_the_daily_list_is_found() throws Exception {
        String reference = shop.pays("6204-1");
        WORLD.gateways.act(reference, "expire");
        assertTold(reference, "expired");
        loseCallbacks();
        WORLD.gateways.act(reference, "pay");
        WORLD.gateways.fault("/merchant/transactions", "bad-row", 1_000);
        tables.change(
                "update gerbang_sweep set next_at = 0, known_since = known_since - 60000 where account = 'tripay'");
        assertTold(reference, "expired", "paid late");
    }

    @Test
    void answer_that_cannot_be_read_is_logged_as_such_and_pauses_nobody_else() throws Exception {
        String unreadable = shop.pays("6205-1");
        String readable = shop.pays("6205-2");
        loseCallbacks();
        WORLD.gateways.act(unreadable, "pay");
        WORLD.gateways.act(readable, "pay");
        WORLD.toGateways.garble("\"reference\":\"" + unreadable + "\"", "\"reference\":{}");
        tables.makeDue("6205-1");
        Await.until(
                () -> WORLD.log().contains("tripay's answer about " + unreadable + " could not be read: "), is -> is);
        tables.awaitAnswered("6205-1");
        assertThat(tables.all("select trouble_since from gerbang_account where account = 'tripay'"))
                .containsOnlyNulls();
        assertThat(WORLD.log()).doesNotContain("tripay did not answer");
        tables.change("update gerbang_payment set next_check_at = 0 where created_ref = '6205-2'");
        assertTold(readable, "paid");
        WORLD.toGateways.cutRepliesTo();
        tables.change("update gerbang_payment set next_check_at = 0 where created_ref = '6205-1'");
        assertTold(unreadable, "paid");
    }

    @ParameterizedTest
    @CsvSource({"fees-on-customer, BRIVA, 404", "again, BRIVA, not-found-400", "live, BRIVA, not-found-200"})
    void payment_that_the_gateway_does_not_know_is_logged_as_such(String account, String channel, String kind)
            throws Exception {
        String merchantRef = "6206-" + account;
        String reference =
                shop.create(account, merchantRef, channel, Shop.AMOUNT).json().getString("reference");
        if (kind.equals("404")) {
            tables.change("update gerbang_payment set reference = 'T0002X404' where reference = ?", reference);
        } else {
            WORLD.gateways.fault(DETAIL, kind, 1_000);
        }
        tables.makeDue(merchantRef);
        tables.awaitAnswered(merchantRef);
        assertThat(WORLD.log())
                .contains(account + " does not know a payment that it made, ")
                .doesNotContain(account + " did not answer");
        assertThat(tables.created("status", merchantRef)).isEqualTo("PENDING");
    }

    private static void loseCallbacks() {
        WORLD.toShop.leadTo(URI.create("http://127.0.0.1:9"));
    }
}
