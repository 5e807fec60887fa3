package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on this machine that does one odd thing to every request, and counts. */
final class OddServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final long DRIP_MILLIS = 20;

    private final Behaviour behaviour;
    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Integer> ownPorts = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(OddServer::daemon);

    /** What happens to one request; the connection is closed afterwards. */
    private interface Behaviour {
        void serve(String request, Socket socket, CountDownLatch closed) throws IOException, InterruptedException;
    }

    private OddServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** It takes the request and never answers. */
    static OddServer silent() {
        return new OddServer((request, socket, closed) -> closed.await());
    }

    /** A header that never ends, a byte now and then, so that no single read takes long. */
    static OddServer dripping() {
        return new OddServer((request, socket, closed) -> {
            write(socket, "HTTP/1.1 200 OK\r\nX-Drip: ");
            while (!closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
                write(socket, "a");
            }
        });
    }

    /** It takes the request and hangs up. */
    static OddServer closing() {
        return new OddServer((request, socket, closed) -> {});
    }

    /** The same answer to everything, head and body; {@code {request}} in it becomes the whole request, as JSON text. */
    static OddServer answering(String answer) {
        return new OddServer((request, socket, closed) -> {
            String safe = request.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ");
            write(socket, answer.replace("{request}", safe));
        });
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** How many requests of a method came. */
    long requests(String method) {
        return requests.stream().filter(each -> each.startsWith(method + " ")).count();
    }

    /** How many connections came up to now. They are taken in their order: one of ours tells that the others were. */
    int connections() throws IOException, InterruptedException {
        try (Socket own = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort())) {
            ownPorts.add(own.getLocalPort());
            own.getOutputStream().write("OWN / HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));
            own.shutdownOutput();
            while (sockets.stream().noneMatch(socket -> socket.getPort() == own.getLocalPort())) {
                closed.await(1, TimeUnit.MILLISECONDS);
            }
        }
        return accepted.get() - ownPorts.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException | RejectedExecutionException e) {
            // closed: the rule has ended
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = read(socket.getInputStream());
            if (!request.isEmpty() && !ownPorts.contains(socket.getPort())) {
                requests.add(request);
                behaviour.serve(request, socket, closed);
            }
        } catch (IOException e) {
            // the caller has gone, as some rules want it to
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Head and body; empty if the caller has gone before. */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
        }
        Matcher length = LENGTH.matcher(bytes.toString(ISO_8859_1));
        bytes.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return bytes.toString(ISO_8859_1);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tck-odd-server");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
