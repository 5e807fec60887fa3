package id.gerbang.benchmarks.load;

import id.gerbang.benchmarks.load.Orders.Ordered;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How many callbacks Gerbang takes beside a bare endpoint that keeps the same bodies by one insert, on the same server
 * and PostgreSQL. Ends with 1 if a callback was not answered with yes, not stored, or not told once.
 */
public final class CallbackThroughput {

    private static final int PAIRS = 6;
    private static final int WARM_UP = 2;
    private static final int POSTS = 3_000;
    private static final int CONNECTIONS = 16;
    private static final int QUIET = 400;
    private static final Duration INTERVAL = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Server server;
    private final URI shop;
    private final Postgres postgres;
    private final ThroughputReport report = new ThroughputReport();
    private final Ordered first;
    private int ordered = 1;
    private int told;

    private CallbackThroughput(Server server, Postgres postgres, Ordered first) {
        this.server = server;
        this.shop = server.url();
        this.postgres = postgres;
        this.first = first;
    }

    /** Prints the report. The one argument, if there is one, is how many pairs of rounds. */
    public static void main(String[] args) throws Exception {
        int pairs = args.length == 0 ? PAIRS : Integer.parseInt(args[0]);
        URI shop = Server.freeUrl();
        boolean right;
        try (Gateways gateways = Gateways.open(shop);
                Postgres postgres = Postgres.start();
                Server server = start(shop, gateways, postgres)) {
            Ordered first = new Orders(shop).order("tripay", "BRIVA", 1).get(0);
            right = new CallbackThroughput(server, postgres, first).measure(pairs);
        }
        System.exit(right ? 0 : 1);
    }

    private static Server start(URI shop, Gateways gateways, Postgres postgres)
            throws IOException, InterruptedException, URISyntaxException {
        Map<String, String> settings = new HashMap<>(gateways.settings(shop));
        settings.putAll(postgres.settings());
        return Server.start(shop, settings);
    }

    private boolean measure(int pairs) throws Exception {
        System.out.println("warm-up");
        for (int round = 0; round < WARM_UP; round++) {
            bare();
            gerbang();
        }
        for (int pair = 1; pair <= pairs; pair++) {
            // bare, Gerbang, Gerbang, bare, and so on: whatever changes with time is on both sides
            if (pair % 2 == 1) {
                Taken bare = bare();
                report.pair(bare, gerbang());
            } else {
                Taken gerbang = gerbang();
                report.pair(bare(), gerbang);
            }
        }
        report.quiet(quiet());
        int bare = postgres.count("bare_callback");
        int paid = postgres.count("gerbang_payment where status = 'PAID'");
        int stored = postgres.count("gerbang_callback where outcome = 'CHANGED'");
        int open = postgres.count("gerbang_event where delivered_at is null");
        report.stored(bare, (WARM_UP + pairs) * POSTS);
        report.stored(paid, (WARM_UP + pairs) * POSTS + QUIET);
        report.stored(stored, (WARM_UP + pairs) * POSTS + QUIET);
        report.stored(told, (WARM_UP + pairs) * POSTS + QUIET);
        report.stored(open, 0);
        return report.print(System.out);
    }

    /**
     * What became of the callbacks of a round.
     *
     * @param answered when they were
     * @param done from the first post to the last answer, or to the last payment's observer
     * @param delays from the events to the observer, in milliseconds
     * @param work processor time of the server for each callback, until all was done
     * @param stored processor time of PostgreSQL for each callback
     */
    record Taken(Flood.Outcome answered, Duration done, Answers delays, Duration work, Duration stored) {}

    private Taken bare() throws Exception {
        return round("/bare/callbacks", unpaid(), 0);
    }

    private Taken gerbang() throws Exception {
        return round("/pay/callbacks/tripay", order(POSTS), POSTS);
    }

    private List<Ordered> order(int times) throws SQLException {
        List<Ordered> made = postgres.again(first, ordered, times);
        ordered += times;
        return made;
    }

    private Taken round(String path, List<Ordered> payable, int events) throws Exception {
        List<byte[]> requests =
                payable.stream().map(order -> SignedCallback.to(path, order)).toList();
        postgres.rest();
        Duration work = server.used();
        Duration stored = postgres.used();
        long begun = System.nanoTime();
        Flood.Outcome answered =
                Flood.start(shop, CONNECTIONS, POSTS, requests::get).await();
        Answers delays = awaitTold(events);
        return new Taken(
                answered,
                Duration.ofNanos(System.nanoTime() - begun),
                delays,
                server.used().minus(work).dividedBy(POSTS),
                postgres.used().minus(stored).dividedBy(POSTS));
    }

    /** The same bodies, which the bare endpoint does not look into. */
    private static List<Ordered> unpaid() {
        List<Ordered> made = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            made.add(new Ordered("tripay-" + i, "DEV-T0001" + (10_000_000 + i)));
        }
        return made;
    }

    /** One callback after another, as a shop has them on an ordinary day. */
    private Answers quiet() throws Exception {
        List<byte[]> callbacks = order(QUIET).stream().map(SignedCallback::of).toList();
        try (Connections connections = new Connections(shop)) {
            report.acknowledged(
                    new OpenLoop(INTERVAL).run(QUIET, () -> true, number -> connections.send(callbacks.get(number))));
        }
        return awaitTold(QUIET);
    }

    private Answers awaitTold(int count) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<String> lines = told();
        while (lines.size() < count && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK.toNanos());
            lines = told();
        }
        told += lines.size();
        Answers delays = new Answers();
        lines.forEach(
                line -> delays.add(200, Duration.ofMillis(Long.parseLong(line)).toNanos()));
        return delays;
    }

    private List<String> told() throws IOException, InterruptedException {
        return Web.get(shop.resolve("/delays?from=" + told)).lines().toList();
    }
}
