package id.gerbang.webhook.outbox;

import id.gerbang.webhook.ledger.EventClaim;
import id.gerbang.webhook.ledger.Events;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The claims that this node holds until one of its threads has time: of events that were stored here, and of events that
 * were claimed in the database. It holds as many as its threads deliver in about a second, and about 200 at most. What
 * does not fit stays in the database.
 */
final class HeldClaims {

    /** The limit for each of the two kinds. 200 events need little memory, and if the node ends, only these wait for the lease. */
    static final int MOST = 100;
    /** If each event takes a second, four threads deliver twice this number within two seconds. */
    static final int LEAST = 4;

    /** The two kinds take turns, so each has half of the threads' time. */
    private static final Duration SOON = Duration.ofMillis(500);
    /** How long a claim may wait. It ends well before the lease, so that there is time to give the claim back. */
    private static final Duration LONGEST = Events.LEASE.dividedBy(2);
    /** The last attempt counts one eighth in the moving average. */
    private static final int WEIGHT = 8;

    private final int threads;
    private final LongSupplier nanos;

    private final Deque<Held> stored = new ArrayDeque<>();
    private final Deque<Held> claimed = new ArrayDeque<>();
    private boolean storedNext;
    private long usual;

    /**
     * A claim that waits for a thread.
     *
     * @param since when the wait began, in nanoseconds
     * @param news the count of {@code Outbox.news} when the event was stored here; null if it was claimed in the database
     */
    record Held(EventClaim claim, long since, @Nullable Integer news) {}

    /**
     * Holds none yet.
     *
     * @param threads how many deliver
     * @param nanos the time as of {@link System#nanoTime}
     */
    HeldClaims(int threads, LongSupplier nanos) {
        this.threads = threads;
        this.nanos = nanos;
    }

    /** Whether there is room for one more event that is stored here. There is none if the first one has waited too long. */
    synchronized boolean hasRoom() {
        Held first = stored.peek();
        return first == null || (stored.size() < limit() && !hasWaited(first, SOON.multipliedBy(2)));
    }

    /** Holds an event that was stored here. */
    synchronized void addStored(EventClaim claim, int news) {
        stored.add(new Held(claim, nanos.getAsLong(), news));
    }

    /** How many events to claim in the database now: none while more than a quarter of the limit still waits. */
    synchronized int roomToClaim() {
        int limit = limit();
        return claimed.size() <= limit / 4 ? limit - claimed.size() : 0;
    }

    /** Whether none of the events that were claimed in the database still waits. */
    synchronized boolean isClaimedTried() {
        return claimed.isEmpty();
    }

    /** Holds events that were claimed in the database. Returns the first of them, for the caller to try at once. */
    synchronized @Nullable Held addClaimed(List<EventClaim> claims) {
        long now = nanos.getAsLong();
        List<Held> held =
                claims.stream().map(claim -> new Held(claim, now, null)).toList();
        if (held.isEmpty()) {
            return null;
        }
        claimed.addAll(held.subList(1, held.size()));
        return held.get(0);
    }

    /** The next claim to try. The two kinds take turns, so that no kind blocks the other. */
    synchronized @Nullable Held poll() {
        storedNext = !storedNext;
        Held next = inTime(storedNext ? stored : claimed);
        return next == null ? inTime(storedNext ? claimed : stored) : next;
    }

    /** Takes no claim that has waited too long: {@link #removeOld} removes these. */
    private @Nullable Held inTime(Deque<Held> queue) {
        Held first = queue.peek();
        if (first == null || !isOld(first)) {
            return queue.poll();
        }
        // the others came later
        return queue.stream()
                .filter(held -> !isOld(held))
                .findFirst()
                .filter(queue::remove)
                .orElse(null);
    }

    private boolean isOld(Held held) {
        return hasWaited(held, LONGEST);
    }

    private boolean hasWaited(Held held, Duration time) {
        return nanos.getAsLong() - held.since > time.toNanos();
    }

    /** Removes the claims that have waited too long: their lease may end before they are tried. */
    synchronized List<EventClaim> removeOld() {
        List<EventClaim> old = new ArrayList<>();
        for (Deque<Held> queue : List.of(stored, claimed)) {
            for (Held first = queue.peek(); first != null && isOld(first); first = queue.peek()) {
                old.add(first.claim);
                queue.remove();
            }
        }
        return old;
    }

    /** Removes everything. */
    synchronized List<EventClaim> removeAll() {
        List<EventClaim> all = new ArrayList<>();
        stored.forEach(held -> all.add(held.claim));
        claimed.forEach(held -> all.add(held.claim));
        stored.clear();
        claimed.clear();
        return all;
    }

    /** Notes how long an attempt took. A longer attempt counts as the longest wait of a claim. */
    synchronized void took(Duration attempt) {
        usual += (Math.min(attempt.toNanos(), LONGEST.toNanos()) - usual) / WEIGHT;
    }

    /** How many events of one kind the threads deliver soon, at the average time of an attempt. */
    private int limit() {
        long soon = threads * SOON.toNanos() / Math.max(1, usual);
        return (int) Math.max(LEAST, Math.min(MOST, soon));
    }
}
