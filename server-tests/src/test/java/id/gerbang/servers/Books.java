package id.gerbang.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the gateways, the ledger and the shop say has happened, side by side. */
final class Books {

    private static final String TOLD_TWICE =
            "select event_id, count(*) from shop_event group by event_id having count(*) > 1";
    private static final String HAPPENED_TWICE = "select payment_id, type, count(*) from gerbang_event"
            + " where payment_id is not null group by payment_id, type having count(*) > 1";
    private static final String TOLD_OTHERWISE = "select e.id, s.event_id from gerbang_event e"
            + " full join shop_event s on s.event_id = e.id where e.id is null or s.event_id is null";
    private static final String UNTOLD = "select count(*) from gerbang_event where delivered_at is null";
    private static final String ORDERS = "select merchant_ref, status, got from shop_order";
    private static final String CALLBACKS = "select convert_from(body, 'UTF8') from gerbang_callback";

    private final Postgres postgres;
    private final Bank bank;

    Books(Postgres postgres, Bank bank) {
        this.postgres = postgres;
        this.bank = bank;
    }

    /** An order's status as the shop knows it. */
    String status(String merchantRef) throws SQLException {
        return postgres.rows("select status from shop_order where merchant_ref = ?", merchantRef)
                .get(0)
                .get(0);
    }

    /** How many events the shop still has to be told. */
    long untold() throws SQLException {
        return postgres.count(UNTOLD);
    }

    /** Money, as the gateways have it. */
    long received() throws Exception {
        return bank.made().stream()
                .filter(Books::isPaid)
                .mapToLong(Books::amount)
                .sum();
    }

    private static boolean isPaid(JsonObject payment) {
        return List.of("PAID", "success").contains(payment.getString("status"));
    }

    /** Money, as the shop has it. */
    long taken() throws SQLException {
        return postgres.count("select sum(got) from shop_order");
    }

    /** The orders that the shop sees otherwise than the gateways, in words. */
    List<String> differences() throws Exception {
        Map<String, Long> received = new HashMap<>();
        for (JsonObject payment : bank.made()) {
            received.merge(payment.getString("merchant_ref"), isPaid(payment) ? amount(payment) : 0, Long::sum);
        }
        List<String> differences = new ArrayList<>();
        for (List<String> order : postgres.rows(ORDERS)) {
            long money = Objects.requireNonNullElse(received.remove(order.get(0)), 0L);
            boolean same =
                    order.get(1).equals("PAID") == money > 0 && order.get(2).equals(String.valueOf(money));
            if (!same) {
                differences.add(order + " while the gateway has received " + money);
            }
        }
        received.forEach((merchantRef, money) -> differences.add(merchantRef + " is not the shop's"));
        return differences;
    }

    private static long amount(JsonObject payment) {
        return payment.getJsonNumber("amount").longValue();
    }

    /**
     * That nothing was lost and nothing happened twice: of each order there is one payment at the gateway, the shop has
     * taken exactly the money that came in, has been told everything once, and what was acknowledged is stored.
     */
    void agree() throws Exception {
        List<JsonObject> made = bank.made();
        assertThat(made.stream().map(payment -> payment.getString("merchant_ref")))
                .as("made once")
                .doesNotHaveDuplicates();
        assertThat(differences()).isEmpty();
        assertThat(postgres.rows(TOLD_TWICE)).as("told twice").isEmpty();
        assertThat(postgres.rows(HAPPENED_TWICE)).as("happened twice").isEmpty();
        assertThat(postgres.rows(TOLD_OTHERWISE))
                .as("told and stored are not the same")
                .isEmpty();
        assertThat(stored()).as("acknowledged callbacks").containsAll(acknowledged(made));
    }

    private Set<String> stored() throws SQLException {
        Set<String> bodies = new HashSet<>();
        postgres.rows(CALLBACKS).forEach(row -> bodies.add(row.get(0)));
        return bodies;
    }

    /** Of TriPay alone: Kropay's prove nothing and are not stored. */
    private static List<String> acknowledged(List<JsonObject> made) {
        return made.stream()
                .filter(payment -> !payment.getString("reference").startsWith("PG-"))
                .flatMap(payment -> Bank.callbacks(payment).stream())
                .filter(callback -> callback.getBoolean("delivered"))
                .map(callback -> callback.getString("body"))
                .toList();
    }
}
