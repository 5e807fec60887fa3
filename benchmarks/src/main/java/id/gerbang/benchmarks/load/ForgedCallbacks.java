package id.gerbang.benchmarks.load;

import id.gerbang.benchmarks.load.Gateways.StatusCalls;
import id.gerbang.benchmarks.load.Orders.Ordered;
import id.gerbang.benchmarks.load.Orders.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * TriPay's signed callbacks while strangers flood the shop with forged ones of Kropay's, beside the same without a
 * flood. Ends with 1 if a forgery paid anything, was stored, or had Kropay asked more than it may be.
 */
public final class ForgedCallbacks {

    private static final int PAIRS = 6;
    private static final Duration INTERVAL = Duration.ofMillis(25);
    private static final int QUIET = 400;
    private static final int FLOODED_AT_MOST = 1_200;
    private static final int CONNECTIONS = 16;
    private static final int FORGERIES = 10_000;
    private static final int PENDING = 100;
    private static final int UNSIGNED = 30;
    private static final Duration BETWEEN_UNSIGNED = Duration.ofMillis(900);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Server server;
    private final Gateways gateways;
    private final Orders orders;
    private final Report report = new Report();
    private final Deque<Ordered> payable = new ArrayDeque<>();

    private ForgedCallbacks(Server server, Gateways gateways) {
        this.server = server;
        this.gateways = gateways;
        this.orders = new Orders(server.url());
    }

    /** Prints the report. The one argument, if there is one, is how many pairs of rounds. */
    public static void main(String[] args) throws Exception {
        int pairs = args.length == 0 ? PAIRS : Integer.parseInt(args[0]);
        URI shop = Server.freeUrl();
        boolean right;
        try (Gateways gateways = Gateways.open(shop);
                Server server = Server.start(shop, gateways.settings(shop))) {
            right = new ForgedCallbacks(server, gateways).measure(pairs);
        }
        System.exit(right ? 0 : 1);
    }

    private boolean measure(int pairs) throws Exception {
        List<Ordered> pending = orders.order("kropay", "QRIS", PENDING);
        System.out.println("warm-up");
        quiet();
        unsigned();
        report.unsigned("no flood before", unsigned());
        long begun = System.nanoTime();
        StatusCalls before = gateways.statusCalls();
        flooded(pending);
        for (int pair = 1; pair <= pairs; pair++) {
            // quiet, flood, flood, quiet, and so on: whatever changes with time is on both sides
            Round first = pair % 2 == 1 ? quiet() : flooded(pending);
            Round second = pair % 2 == 1 ? flooded(pending) : quiet();
            report.pair(pair % 2 == 1 ? first : second, pair % 2 == 1 ? second : first);
        }
        StatusCalls asked = gateways.statusCalls().minus(before);
        report.asked(asked, Duration.ofNanos(System.nanoTime() - begun));
        report.unsigned("after the floods", unsigned());
        report.standing(pending, orders.standing("kropay"), PENDING + 3 * UNSIGNED);
        return report.print(System.out);
    }

    private Round quiet() throws Exception {
        prepare(QUIET);
        return new Round(genuine(QUIET, null), null, new StatusCalls(0, 0), Duration.ZERO);
    }

    private Round flooded(List<Ordered> pending) throws Exception {
        prepare(FLOODED_AT_MOST);
        long begun = System.nanoTime();
        StatusCalls before = gateways.statusCalls();
        Flood.Running flood =
                Flood.start(server.url(), CONNECTIONS, FORGERIES, number -> ForgedCallback.of(number, pending));
        Answers genuine = genuine(FLOODED_AT_MOST, flood);
        Flood.Outcome outcome = flood.await();
        StatusCalls asked = gateways.statusCalls().minus(before);
        return new Round(genuine, outcome, asked, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void prepare(int payments) throws Exception {
        payable.addAll(orders.order("tripay", "BRIVA", Math.max(0, payments - payable.size())));
    }

    /** Customers pay at TriPay, for as long as the flood lasts, if there is one. */
    private Answers genuine(int most, Flood.@Nullable Running flood) throws Exception {
        List<byte[]> callbacks =
                payable.stream().limit(most).map(SignedCallback::of).toList();
        try (Connections connections = new Connections(server.url())) {
            Answers answers = new OpenLoop(INTERVAL)
                    .run(
                            callbacks.size(),
                            () -> flood == null || !flood.isOver(),
                            number -> connections.send(callbacks.get(number)));
            for (int i = 0; i < answers.count(); i++) {
                payable.remove();
            }
            return answers;
        }
    }

    /** Customers pay at Kropay, which posts unsigned callbacks: how long until the shop is told. */
    private Answers unsigned() throws Exception {
        List<Ordered> made = orders.order("kropay", "QRIS", UNSIGNED);
        Map<String, Long> sent = new HashMap<>();
        for (Ordered order : made) {
            sent.put(order.reference(), System.currentTimeMillis());
            gateways.payAtKropay(order.reference());
            LockSupport.parkNanos(BETWEEN_UNSIGNED.toNanos());
        }
        Answers answers = new Answers();
        for (Standing standing : awaitTold(sent)) {
            long after = standing.toldAt() - Objects.requireNonNull(sent.get(standing.reference()));
            answers.add(200, Duration.ofMillis(after).toNanos());
        }
        return answers;
    }

    private List<Standing> awaitTold(Map<String, Long> sent) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            List<Standing> told = new ArrayList<>(orders.standing("kropay"));
            told.removeIf(standing -> !sent.containsKey(standing.reference()) || standing.toldAt() == 0);
            if (told.size() == sent.size() || Instant.now().isAfter(deadline)) {
                return told;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }
}
