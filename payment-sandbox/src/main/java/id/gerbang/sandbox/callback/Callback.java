package id.gerbang.sandbox.callback;

import id.gerbang.sandbox.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The news of one change of status, built once and sent until it is taken.
 *
 * @param number 1, 2, 3, … within what it is about
 * @param status the status it tells, in the vendor's word
 * @param url where it goes; null if there is no such place, then it is never sent
 * @param body what is sent, byte for byte the same each time
 * @param sending how long it is repeated; a file of an earlier version does not say, and means four times
 * @param fault the fault that changed it, the same at each sending; null if it is right
 * @param attempts the newest ones, oldest first
 */
public record Callback(
        int number,
        String status,
        @Nullable String url,
        String body,
        Sending sending,
        @Nullable FaultKind fault,
        List<Attempt> attempts) {

    /** How many attempts are remembered. */
    private static final int MOST_REMEMBERED = 100;

    /** How often a callback is sent that is not taken. */
    public enum Sending {
        /** The first one and three repeats. */
        FOUR_TIMES(4),
        UNTIL_TAKEN(Integer.MAX_VALUE),
        /** A lie, which is not the gateway's and is told once. */
        FORGED(1);

        private final int most;

        Sending(int most) {
            this.most = most;
        }
    }

    public Callback {
        sending = Objects.requireNonNullElse(sending, Sending.FOUR_TIMES);
        attempts = List.copyOf(attempts);
    }

    Callback with(List<Attempt> more) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.addAll(more);
        int forgotten = Math.max(0, all.size() - MOST_REMEMBERED);
        return new Callback(number, status, url, body, sending, fault, all.subList(forgotten, all.size()));
    }

    /** The callbacks with this one added, or put in place of the one of its number. */
    public List<Callback> among(List<Callback> callbacks) {
        List<Callback> all = new ArrayList<>(callbacks);
        all.removeIf(other -> other.number() == number);
        all.add(number - 1, this);
        return all;
    }

    public boolean delivered() {
        return attempts.stream().anyMatch(Attempt::counted);
    }

    /** Whether it is still to be sent. */
    public boolean pending() {
        return url != null && !delivered() && attempts.size() < sending.most;
    }

    /** Whether its first attempt is still to come. */
    public boolean onItsWay() {
        return pending() && attempts.isEmpty();
    }

    public boolean forged() {
        return sending == Sending.FORGED;
    }
}
