package id.gerbang.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One call under way. Its worker leaves {@code CONNECTING} once, to {@code SENDING}, or its caller does, to {@code
 * GIVEN_UP}: so a call reported as not sent is not sent afterwards either.
 */
final class Exchange implements Callable<HttpReply> {

    private enum Stage {
        CONNECTING,
        SENDING,
        GIVEN_UP
    }

    private final HttpCall call;
    private final Deadline deadline;
    private final Route route;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.CONNECTING);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Connection opened;

    Exchange(HttpCall call) {
        this.call = call;
        this.deadline = new Deadline(call.getTimeout());
        this.route = new Route(call.getUri());
    }

    @Override
    public HttpReply call() throws IOException {
        boolean complete = false;
        try {
            route.connect(this::connect);
            if (!stage.compareAndSet(Stage.CONNECTING, Stage.SENDING)) {
                throw new InterruptedIOException("The caller has gone");
            }
            HttpReply reply = connection().exchange();
            complete = true;
            return reply;
        } finally {
            if (!complete) {
                close();
            }
            ended.countDown();
        }
    }

    private void connect(Proxy proxy) throws IOException {
        close();
        Connection next = call.getMethod() == HttpCall.Method.POST
                ? new FreshConnection(call, proxy, deadline)
                : new SharedConnection(call, proxy, deadline);
        opened = next;
        next.connect();
    }

    private Connection connection() {
        Connection connection = opened;
        if (connection == null) {
            throw new IllegalStateException("Not connected");
        }
        return connection;
    }

    private void close() {
        Connection connection = opened;
        if (connection != null) {
            connection.close();
        }
    }

    /** What the caller is told. The reason's own message stays in the cause: the JDK puts addresses there. */
    TransportException failure(Throwable reason) {
        Reason words = new Reason(call, route.proxy());
        boolean givenUp = stage.compareAndSet(Stage.CONNECTING, Stage.GIVEN_UP);
        if (givenUp || reason instanceof ProxyException) {
            return TransportException.notSent(call + " was not sent: " + words.notSent(reason), reason);
        }
        return TransportException.inDoubt(call + " may have arrived, but: " + words.inDoubt(reason), reason);
    }

    /**
     * Closes the connection of a call whose caller no longer waits. Closes a shared connection only if its thread has not
     * ended after this wait: a read that began before the deadline times out within it. Do not close it earlier. If the
     * reply is just complete, the JDK's disconnect may close a connection that another call already uses.
     */
    void closeWhenOverdue() {
        Connection connection = opened;
        if (connection != null && !connection.isShared()) {
            connection.close();
        }
        try {
            if (!ended.await(call.getTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
