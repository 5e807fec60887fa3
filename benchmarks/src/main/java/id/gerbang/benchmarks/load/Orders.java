package id.gerbang.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The customers of the shop on the server: what they order, and what the shop says about it. */
final class Orders {

    private static final int AT_ONCE = 4;

    private final URI till;
    private int ordered;

    Orders(URI shop) {
        till = shop.resolve("/till");
    }

    /** A payment that a customer is to make. */
    record Ordered(String merchantRef, String reference) {}

    /**
     * A payment as it stands.
     *
     * @param toldAt when the shop was told that it is paid, in milliseconds since 1970; 0 if it was not
     */
    record Standing(String reference, String status, long toldAt) {

        boolean isPaid() {
            return status.equals("PAID");
        }
    }

    /** Orders so many times. */
    List<Ordered> order(String account, String channel, int times) throws InterruptedException, ExecutionException {
        ExecutorService customers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Ordered>> orders = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                String merchantRef = account + "-" + ++ordered;
                orders.add(customers.submit(() -> order(account, channel, merchantRef)));
            }
            List<Ordered> made = new ArrayList<>();
            for (Future<Ordered> order : orders) {
                made.add(order.get());
            }
            return made;
        } finally {
            customers.shutdownNow();
        }
    }

    private Ordered order(String account, String channel, String merchantRef) throws IOException, InterruptedException {
        Map<String, String> form = Map.of("account", account, "channel", channel, "merchant_ref", merchantRef);
        return new Ordered(merchantRef, Web.post(till, form));
    }

    /** All payments of an account. */
    List<Standing> standing(String account) throws IOException, InterruptedException {
        return Web.get(URI.create(till + "?account=" + account))
                .lines()
                .map(line -> line.split(" ", -1))
                .map(words -> new Standing(words[0], words[1], Long.parseLong(words[2])))
                .toList();
    }
}
