package id.gerbang.http;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The transport on the JDK's connections. Some of its blocking calls cannot be ended from outside (name resolution,
 * connecting through a proxy). So each call has its own thread, and the caller waits for it until the deadline at most.
 */
final class UrlTransport implements HttpTransport {

    private static final long IDLE_SECONDS = 10;

    private final ThreadFactory threads = new DaemonThreads();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);

    @Override
    public HttpReply send(HttpCall call) throws TransportException {
        Exchange exchange = new Exchange(call);
        Future<HttpReply> reply = start(exchange, call);
        try {
            return reply.get(call.getTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw exchange.failure(reason(e));
        } catch (TimeoutException e) {
            throw leave(exchange, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw leave(exchange, e);
        }
    }

    private Future<HttpReply> start(Exchange exchange, HttpCall call) throws TransportException {
        try {
            return workers.submit(exchange);
        } catch (RejectedExecutionException e) {
            throw TransportException.notSent(call + " was not sent: the transport is closed", e);
        }
    }

    /** Closing may block, so it has a thread of its own; the pool may be shut down by now. */
    private TransportException leave(Exchange exchange, Exception reason) {
        TransportException failure = exchange.failure(reason);
        threads.newThread(exchange::closeWhenOverdue).start();
        return failure;
    }

    private static Throwable reason(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error) {
            throw (Error) cause;
        }
        return cause == null ? e : cause;
    }

    @Override
    public void close() {
        workers.shutdown();
    }

    private static final class DaemonThreads implements ThreadFactory {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "gerbang-http-" + count.incrementAndGet());
            thread.setDaemon(true);
            // not the caller's: an idle thread must not keep an undeployed application in memory
            thread.setContextClassLoader(UrlTransport.class.getClassLoader());
            return thread;
        }
    }
}
