package id.gerbang.webhook.tally;

import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.HttpTransport;
import id.gerbang.http.TransportException;

/** A transport that counts the calls of each thread, because one question may make several calls. */
public final class CallCounter implements HttpTransport {

    private static final ThreadLocal<long[]> MADE = ThreadLocal.withInitial(() -> new long[1]);

    private final HttpTransport transport;

    /** Counts the calls of {@code transport}. Closing this closes that transport. */
    public CallCounter(HttpTransport transport) {
        this.transport = transport;
    }

    /** How many calls this thread has made so far, through all such transports. */
    public static long made() {
        return MADE.get()[0];
    }

    @Override
    public HttpReply send(HttpCall call) throws TransportException {
        MADE.get()[0]++;
        return transport.send(call);
    }

    @Override
    public void close() {
        transport.close();
    }
}
