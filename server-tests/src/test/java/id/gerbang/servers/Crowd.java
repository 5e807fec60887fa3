package id.gerbang.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Customers who order and pay, several at a time and at all nodes, and do not give up. */
final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final int PRICE = 10_000;
    private static final int PATIENT = 3;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ExecutorService customers = Executors.newFixedThreadPool(AT_ONCE);
    private final Semaphore served = new Semaphore(0);
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Queue<Attempt> waiting = new ConcurrentLinkedQueue<>();
    private final World world;
    private final List<String> accounts;

    /** An attempt at paying for an order, and how often nobody knew what became of it. */
    private record Attempt(String order, int number, String account, int price, int unknown) {

        String merchantRef() {
            return order + "-" + number;
        }

        /** What is done when nobody knows: what cannot be looked up is left, for another attempt. */
        Attempt afterUnknown() {
            return account.equals("kropay")
                    ? new Attempt(order, number + 1, account, price, 0)
                    : new Attempt(order, number, account, price, unknown + 1);
        }
    }

    /** People who pay by these accounts in turn. */
    Crowd(World world, List<String> accounts) {
        this.world = world;
        this.accounts = accounts;
    }

    /** Has so many more come. */
    void come(int number) {
        for (int i = 0; i < number; i++) {
            customers.execute(this::serve);
        }
    }

    private void serve() {
        int nth = came.getAndIncrement();
        Attempt attempt = new Attempt(World.newOrder(), 1, accounts.get(nth % accounts.size()), PRICE + nth, 0);
        for (int at = nth; !Thread.currentThread().isInterrupted(); at++) {
            try {
                pay(world.nodes().get(at % world.nodes().size()), attempt);
                break;
            } catch (IOException e) {
                repeated.incrementAndGet();
                attempt = String.valueOf(e.getMessage()).contains("OutcomeUnknown") ? attempt.afterUnknown() : attempt;
                if (attempt.unknown() == PATIENT) {
                    waiting.add(attempt);
                    break;
                }
                pause();
            }
        }
        served.release();
    }

    private void pay(Node node, Attempt attempt) throws IOException {
        try {
            world.bank().pay(node.order(attempt.account(), attempt.merchantRef(), attempt.price()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often an order had to be sent once more. */
    int repeated() {
        return repeated.get();
    }

    /** What all who came have to pay together, in rupiah. */
    long spent() {
        return LongStream.range(0, came.get()).map(nth -> PRICE + nth).sum();
    }

    /** Waits until so many more have paid, or wait for the outcome of what they have ordered. */
    void awaitServed(int number) throws InterruptedException {
        if (!served.tryAcquire(number, LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still only " + served.availablePermits() + " of " + number + " are served");
        }
    }

    /** Some minutes later: those who wait for the outcome can be told, and pay. */
    void payRest() throws Exception {
        if (!waiting.isEmpty()) {
            world.turnOn(World.CERTAIN);
        }
        for (Attempt attempt = waiting.poll(); attempt != null; attempt = waiting.poll()) {
            pay(world.node(0), attempt);
        }
    }

    @Override
    public void close() {
        customers.shutdownNow();
    }
}
