package id.gerbang.benchmarks.load;

import id.gerbang.benchmarks.load.Orders.Ordered;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What it costs the worker to claim a payment of a million that are due, beside one of a thousand. */
public final class WorkerClaims {

    private static final int PAIRS = 10;
    private static final int WARM_UP = 3;
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int CLAIMS = 400;

    private final URI claims;
    private final Postgres postgres;
    private final PendingPayments pending;
    private final Pairs p50 = new Pairs();
    private final Pairs p90 = new Pairs();
    private final Pairs stored = new Pairs();

    private WorkerClaims(URI shop, Postgres postgres, PendingPayments pending) {
        this.claims = shop.resolve("/claims?times=" + CLAIMS);
        this.postgres = postgres;
        this.pending = pending;
    }

    /** Prints the table. The one argument, if there is one, is how many pairs of rounds. */
    public static void main(String[] args) throws Exception {
        int pairs = args.length == 0 ? PAIRS : Integer.parseInt(args[0]);
        URI shop = Server.freeUrl();
        try (Gateways gateways = Gateways.open(shop);
                Postgres postgres = Postgres.start()) {
            Map<String, String> settings = new HashMap<>(gateways.settings(shop));
            settings.putAll(postgres.settings());
            // the node's own worker looks once, when nothing is due yet
            settings.put("GERBANG_WORKER_SWEEP", "P1D");
            try (Server server = Server.start(shop, settings)) {
                Ordered first =
                        new Orders(server.url()).order("tripay", "BRIVA", 1).get(0);
                System.out.println("a million payments are made");
                new WorkerClaims(shop, postgres, PendingPayments.of(first, postgres, FEW, MANY)).measure(pairs);
            }
        }
        System.exit(0);
    }

    /**
     * What claims cost.
     *
     * @param times from the call to the claim
     * @param stored processor time of PostgreSQL for each
     */
    private record Cost(Answers times, Duration stored) {

        double micros(double percent) {
            Duration time = times.percentile(percent);
            return time.toNanos() / 1e3;
        }
    }

    private void measure(int pairs) throws Exception {
        System.out.println("warm-up");
        for (int round = 0; round < WARM_UP; round++) {
            claim(false);
            claim(true);
        }
        for (int pair = 1; pair <= pairs; pair++) {
            // few, many, many, few, and so on: whatever changes with time is on both sides
            boolean manyFirst = pair % 2 == 0;
            Cost first = claim(manyFirst);
            Cost second = claim(!manyFirst);
            add(manyFirst ? second : first, manyFirst ? first : second);
        }
        System.out.println("| | of 1 000 | of 1 000 000 | ratio | in the pairs | target |\n|---|---|---|---|---|---|");
        System.out.println(p50.row("a claim, p50, µs", "≤ 1.5"));
        System.out.println(p90.row("a claim, p90, µs", ""));
        System.out.println(stored.row("processor time of PostgreSQL for one, µs", ""));
    }

    private void add(Cost few, Cost many) {
        p50.add(few.micros(50), many.micros(50));
        p90.add(few.micros(90), many.micros(90));
        stored.add(few.stored().toNanos() / 1e3, many.stored().toNanos() / 1e3);
        System.out.printf(
                Locale.ROOT, "p50 of 1 000: %.0f µs, of 1 000 000: %.0f µs%n", few.micros(50), many.micros(50));
    }

    private Cost claim(boolean many) throws Exception {
        pending.use(many);
        Duration before = postgres.used();
        List<String> lines = Web.get(claims).lines().toList();
        Duration used = postgres.used().minus(before);
        if (lines.size() != CLAIMS) {
            throw new IllegalStateException("only " + lines.size() + " payments could be claimed");
        }
        Answers times = new Answers();
        lines.forEach(nanos -> times.add(200, Long.parseLong(nanos)));
        return new Cost(times, used.dividedBy(CLAIMS));
    }
}
