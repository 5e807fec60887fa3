package id.gerbang.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.benchmarks.load.Orders.Ordered;
import id.gerbang.webhook.ledger.Checks;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The payments that are claimed. */
class PendingPaymentsTest {

    private static final String DUE = "gerbang_payment where turn = 1 and next_check_at < 1600000000000";

    @Test
    void few_and_many_take_turns_and_what_was_claimed_is_due_again_after_the_others() throws Exception {
        try (Postgres postgres = Postgres.start();
                InputStream schema = Objects.requireNonNull(
                        Checks.class.getResourceAsStream("/id/gerbang/webhook/schema/postgresql/V1__ledger.sql"))) {
            postgres.run(new String(schema.readAllBytes(), UTF_8));
            postgres.run("insert into gerbang_payment (id, account, mode, reference, created_ref, status, amount,"
                    + " snapshot, snapshot_version, made, paid_told, event_number, created_at, updated_at,"
                    + " next_check_at, turn) values ('01234567-0123-0123-0123-012345678901', 'tripay', 'SANDBOX', 'T1',"
                    + " 'O1', 'PENDING', 10000, '{}', 1, false, false, 0, 0, 0, 1700000000000, 1)");
            PendingPayments pending = PendingPayments.of(new Ordered("O1", "T1"), postgres, 3, 7);
            pending.use(false);
            assertThat(postgres.count(DUE)).isEqualTo(3);
            postgres.run("update gerbang_payment set turn = 2 where reference = 'T1'");
            pending.use(true);
            assertThat(postgres.count(DUE)).isEqualTo(7);
            pending.use(false);
            assertThat(postgres.count(DUE)).isEqualTo(2);
            assertThat(postgres.count("gerbang_payment where turn = 1")).isEqualTo(3);
        }
    }
}
