package id.gerbang.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A server on the loopback that does to each connection what the test says; counts connections and requests. */
final class RawServer implements Closeable {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** Like {@link #OK}; a client keeps the connection for much longer than a test takes. */
    static final String OK_KEPT =
            "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nKeep-Alive: timeout=600\r\nContent-Length: 2\r\n\r\nok";

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Phaser served = new Phaser(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(RawServer::daemon);
    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor(RawServer::daemon);

    interface Behaviour {
        void serve(Connection connection) throws IOException, InterruptedException;
    }

    RawServer(Behaviour behaviour) throws IOException {
        this(ServerSocketFactory.getDefault(), behaviour);
    }

    RawServer(ServerSocketFactory factory, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        listener = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Answers every request of every connection with the same bytes. */
    static RawServer answering(String reply) throws IOException {
        return new RawServer(connection -> {
            while (connection.request() != null) {
                connection.write(reply);
            }
        });
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
    }

    URI secureUri(String path) {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort() + path);
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> requests() {
        return requests;
    }

    /** Waits until every connection so far has been served to its end. */
    void awaitServed() {
        served.arriveAndAwaitAdvance();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                served.register();
                Connection connection = new Connection(socket, connections.incrementAndGet());
                threads.execute(connection::serve);
            }
        } catch (IOException | RejectedExecutionException e) {
            // closed: the test is over
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
        drip.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        return thread;
    }

    final class Connection {

        private final Socket socket;
        private final int number;

        Connection(Socket socket, int number) {
            this.socket = socket;
            this.number = number;
        }

        int number() {
            return number;
        }

        private void serve() {
            try {
                behaviour.serve(this);
            } catch (IOException e) {
                // the client has gone, as some tests want it to
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                served.arriveAndDeregister();
            }
        }

        /** The next request, head and body, or null when the client has closed. */
        @Nullable
        String request() throws IOException {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (!bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                bytes.write(next);
            }
            Matcher length = LENGTH.matcher(bytes.toString(ISO_8859_1));
            int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
            byte[] body = in.readNBytes(size);
            if (body.length < size) {
                throw new EOFException();
            }
            bytes.write(body);
            String request = bytes.toString(ISO_8859_1);
            requests.add(request);
            return request;
        }

        void write(String text) throws IOException {
            write(text.getBytes(ISO_8859_1));
        }

        void write(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /** Passes everything on, in both directions, as a proxy does after CONNECT. */
        void tunnelTo(int port) throws IOException {
            try (Socket there = new Socket(InetAddress.getLoopbackAddress(), port)) {
                threads.execute(() -> pass(there, socket));
                pass(socket, there);
            }
        }

        private void pass(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
                to.shutdownOutput();
            } catch (IOException e) {
                // one of the two has gone
            }
        }

        /** Sends the text again and again, a byte every 20 ms, until the client has gone. */
        void dripForever(String text) {
            AtomicInteger at = new AtomicInteger();
            drip.scheduleAtFixedRate(
                    () -> {
                        try {
                            write(text.substring(at.get(), at.incrementAndGet()));
                            at.compareAndSet(text.length(), 0);
                        } catch (IOException e) {
                            throw new IllegalStateException("gone", e);
                        }
                    },
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
        }

        /** Reads one byte of what the client sends. */
        void read() throws IOException {
            socket.getInputStream().read();
        }

        /** True when the client has closed, which this waits for. */
        boolean awaitClose() {
            try {
                return socket.getInputStream().read() < 0;
            } catch (IOException e) {
                return true;
            }
        }

        void close() throws IOException {
            socket.close();
        }

        /** Ends the connection with RST, as a firewall or a killed server does. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
