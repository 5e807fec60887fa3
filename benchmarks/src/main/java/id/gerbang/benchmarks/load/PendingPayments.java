package id.gerbang.benchmarks.load;

import id.gerbang.benchmarks.load.Orders.Ordered;
import java.sql.SQLException;

/** Two tables of payments that are all due to be asked about: many and few, which take turns as the ledger's. */
final class PendingPayments {

    private static final String TAKE_TURNS = """
            alter table gerbang_payment rename to gerbang_payment_now;
            alter table gerbang_payment_other rename to gerbang_payment;
            alter table gerbang_payment_now rename to gerbang_payment_other
            """;

    private static final String AGAIN_BEHIND_THE_OTHERS = """
            update gerbang_payment set turn = 1, checked_at = null, check_until = null,
              next_check_at = (extract(epoch from clock_timestamp() - interval '1 hour') * 1000)::bigint
            where account = 'tripay' and mode = 'SANDBOX' and turn = 2
            """;

    private final Postgres postgres;
    private boolean many = true;

    private PendingPayments(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Makes both of the only payment that there is. */
    static PendingPayments of(Ordered order, Postgres postgres, int few, int many) throws SQLException {
        postgres.run("update gerbang_payment set next_check_at = 0");
        postgres.again(order, 1, few - 1);
        postgres.run("create table gerbang_payment_other (like gerbang_payment including all)");
        postgres.run("insert into gerbang_payment_other table gerbang_payment");
        postgres.again(order, few, many - few);
        return new PendingPayments(postgres);
    }

    /** From now on the ledger has these, with all of them due: those that were claimed before, after all others. */
    void use(boolean wanted) throws SQLException {
        if (wanted != many) {
            postgres.run(TAKE_TURNS);
            many = wanted;
        }
        postgres.run(AGAIN_BEHIND_THE_OTHERS);
        postgres.rest();
    }
}
