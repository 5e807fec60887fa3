package id.gerbang.webhook.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** How the clerk takes the events of a payment: a test sets it over HTTP. */
@Path("moods/{reference}")
@ApplicationScoped
public class Moods {

    @Resource
    @SuppressWarnings("NullAway.Init") // filled by the server
    TransactionSynchronizationRegistry transaction;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> doors = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, Boolean> rollbacks = new ConcurrentHashMap<>();

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
