package id.gerbang.webhook.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How the clerk takes the events of a payment, or of all payments if the reference is "all": a test sets it over HTTP. */
@Path("moods/{reference}")
@ApplicationScoped
public class Moods {

    private static final String ALL = "all";

    @Resource
    @SuppressWarnings("NullAway.Init") // filled by the server
    TransactionSynchronizationRegistry transaction;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> doors = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, Boolean> rollbacks = new ConcurrentHashMap<>();
    private final AtomicInteger pause = new AtomicInteger();
    private final AtomicLong busy = new AtomicLong();

    /** Throws the next so many times. */
    @PUT
    @Path("throws/{times}")
    public void throwing(@PathParam("reference") String reference, @PathParam("times") int times) {
        failures.put(reference, times);
    }

    /** Throws once, in words with that character. */
    @PUT
    @Path("says/{code}")
    public void says(@PathParam("reference") String reference, @PathParam("code") int code) {
        words.put(reference, Character.toString(code));
    }

    /** Sets rollback-only, once. */
    @PUT
    @Path("rolls-back")
    public void rollingBack(@PathParam("reference") String reference) {
        rollbacks.put(reference, true);
    }

    /** Waits until the mood is {@link #good}. */
    @PUT
    @Path("waits")
    public void waiting(@PathParam("reference") String reference) {
        doors.put(reference, new CountDownLatch(1));
    }

    /** Makes the clerk need this long for each event of every payment. */
    @PUT
    @Path("takes/{millis}")
    public void taking(@PathParam("millis") int millis) {
        pause.set(millis);
    }

    /** How many milliseconds the clerk has spent on events, those of all his threads together. */
    @GET
    @Path("busy")
    public long busy() {
        return TimeUnit.NANOSECONDS.toMillis(busy.get());
    }

    /** Takes what comes. */
    @DELETE
    public void good(@PathParam("reference") String reference) {
        failures.remove(reference);
        CountDownLatch door = doors.remove(reference);
        if (door != null) {
            door.countDown();
        }
    }

    void undergo(String reference) {
        long start = System.nanoTime();
        try {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.get()));
            undergoOf(ALL);
            undergoOf(reference);
        } finally {
            busy.addAndGet(System.nanoTime() - start);
        }
    }

    private void undergoOf(String reference) {
        CountDownLatch door = doors.get(reference);
        if (door != null) {
            await(door);
        }
        String word = words.remove(reference);
        if (word != null) {
            throw new IllegalStateException("the clerk is in a bad mood " + word);
        }
        if (rollbacks.remove(reference) != null) {
            transaction.setRollbackOnly();
        }
        Integer left = failures.computeIfPresent(reference, (any, times) -> times == 0 ? null : times - 1);
        if (left != null) {
            throw new IllegalStateException("the clerk is in a bad mood");
        }
    }

    private static void await(CountDownLatch door) {
        try {
            door.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the shop closes", e);
        }
    }
}
