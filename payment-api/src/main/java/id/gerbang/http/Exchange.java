package id.gerbang.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLConnection;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final long deadline;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.CONNECTING);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable HttpURLConnection opened;

    Exchange(HttpCall call) {
        this.call = call;
        this.deadline = System.nanoTime() + call.getTimeout().toNanos();
    }

    @Override
    public HttpReply call() throws IOException {
        try {
            HttpURLConnection connection = open();
            opened = connection;
            return exchange(connection);
        } finally {
            ended.countDown();
        }
    }

    private HttpReply exchange(HttpURLConnection connection) throws IOException {
        boolean complete = false;
        try {
            connection.connect();
            if (!stage.compareAndSet(Stage.CONNECTING, Stage.SENDING)) {
                throw new InterruptedIOException("The caller has gone");
            }
            write(connection);
            HttpReply reply = new ReplyReader(connection, call.getReplyLimit(), deadline).read();
            complete = true;
            return reply;
        } finally {
            if (!complete) {
                connection.disconnect();
            }
        }
    }

    private HttpURLConnection open() throws IOException {
        URLConnection opened = new URL(call.getUri().toASCIIString()).openConnection();
        if (!(opened instanceof HttpURLConnection)) {
            throw new IOException("Not an HttpURLConnection: " + opened.getClass());
        }
        HttpURLConnection connection = (HttpURLConnection) opened;
        int left = millisLeft();
        connection.setConnectTimeout(left);
        connection.setReadTimeout(left);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod(call.getMethod().name());
        connection.setRequestProperty("User-Agent", "Gerbang");
        connection.setRequestProperty("Accept", "*/*");
        call.getHeaders().forEach(connection::setRequestProperty);
        byte[] body = call.getBody();
        if (body != null) {
            connection.setDoOutput(true);
            // without a fixed length the JDK keeps the body and sends it again when the connection breaks
            connection.setFixedLengthStreamingMode(body.length);
        }
        return connection;
    }

    private int millisLeft() throws SocketTimeoutException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("No time left to connect");
        }
        return (int) TimeUnit.NANOSECONDS.toMillis(left) + 1;
    }

    private void write(HttpURLConnection connection) throws IOException {
        byte[] body = call.getBody();
        if (body != null) {
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
    }

    /** What the caller is told. The reason's own message stays in the cause: the JDK puts addresses there. */
    TransportException failure(Throwable reason) {
        if (stage.compareAndSet(Stage.CONNECTING, Stage.GIVEN_UP)) {
            return TransportException.notSent(call + " was not sent: " + kind(reason), reason);
        }
        return TransportException.inDoubt(call + " may have arrived, but: " + kind(reason), reason);
    }

    private String kind(Throwable reason) {
        if (reason instanceof ReplyException) {
            return String.valueOf(reason.getMessage());
        }
        if (reason instanceof TimeoutException || reason instanceof SocketTimeoutException) {
            return "no complete reply within " + call.getTimeout();
        }
        return reason.getClass().getSimpleName();
    }

    /**
     * Closes the connection of a call whose caller has gone, if its worker has not ended by itself: a read that began
     * before the deadline times out within this wait. Earlier would be wrong: the JDK's disconnect, meeting a reply
     * that is just complete, may close a connection that another call already uses.
     */
    void closeWhenOverdue() {
        HttpURLConnection connection = opened;
        try {
            if (!ended.await(call.getTimeout().toNanos(), TimeUnit.NANOSECONDS) && connection != null) {
                connection.disconnect();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
