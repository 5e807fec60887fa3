package id.gerbang.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on one port and gives every request to one handler. */
public final class WebServer implements AutoCloseable {

    /** The largest body that is read, in bytes. */
    public static final int LARGEST_BODY = 1024 * 1024;

    /** How much of a body that is too large is still swallowed, so that the client gets to read the answer. */
    private static final int LARGEST_DRAIN = 16 * LARGEST_BODY;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "payment-sandbox-http");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Takes the port, but answers nobody until {@link #start}.
     *
     * @param port 0 to 65535; 0 takes any free port
     * @throws IOException if the port cannot be had; the message names host and port
     */
    public WebServer(String host, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new IOException("cannot listen on " + host + " port " + port + ": unknown host");
        }
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new IOException("cannot listen on " + host + " port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Begins to answer. */
    public void start(Handler handler) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
    }

    /** The port that was taken, 1 to 65535. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange, handler));
        }
    }

    private static Reply answer(HttpExchange exchange, Handler handler) {
        try {
            return handler.handle(new Request(exchange, read(exchange.getRequestBody())));
        } catch (Refusal refusal) {
            return refusal.toReply();
        } catch (IOException | RuntimeException e) {
            String line =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " failed: " + e;
            System.err.println(line.replaceAll("\\R", " "));
            return Reply.json(500, Json.object().put("success", false).put("message", "Internal server error"));
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(LARGEST_BODY + 1);
        if (body.length <= LARGEST_BODY) {
            return body;
        }
        byte[] buffer = new byte[8192];
        int drained = 0;
        for (int n = in.read(buffer); n >= 0 && drained < LARGEST_DRAIN; n = in.read(buffer)) {
            drained += n;
        }
        throw new Refusal(413, "The body is larger than 1 MiB");
    }

    /** Closing the exchange afterwards breaks the connection if less was sent than was promised. */
    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.cut() == Reply.Cut.BEFORE_ALL) {
            return;
        }
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body();
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            int length = reply.cut() == Reply.Cut.IN_THE_BODY ? body.length / 2 : body.length;
            exchange.getResponseBody().write(body, 0, length);
        }
    }
}
