package id.gerbang.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers every request on the loopback with the same bytes, without a delay and, since its caller's allocations are
 * counted in this process, without an object per request.
 */
final class StubGateway implements AutoCloseable {

    private static final int LARGEST_REQUEST = 8192;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LENGTH = "content-length: ".getBytes(ISO_8859_1);

    private final byte[] answer;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(StubGateway::daemon);

    StubGateway(byte[] json) throws IOException {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + json.length
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        answer = new byte[head.length + json.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(json, 0, answer, head.length, json.length);
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        byte[] request = new byte[LARGEST_REQUEST];
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            int filled = 0;
            for (int read = in.read(request); read >= 0; read = in.read(request, filled, request.length - filled)) {
                filled += read;
                if (isComplete(request, filled)) {
                    out.write(answer);
                    filled = 0;
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static boolean isComplete(byte[] request, int filled) {
        int head = find(END_OF_HEAD, request, filled);
        int length = find(LENGTH, request, filled);
        if (head < 0 || length < 0) {
            return false;
        }
        int body = 0;
        for (int i = length; request[i] >= '0' && request[i] <= '9'; i++) {
            body = 10 * body + request[i] - '0';
        }
        return filled >= head + body;
    }

    /** Where a text in small letters ends among the first bytes, or -1. */
    private static int find(byte[] text, byte[] bytes, int filled) {
        int matched = 0;
        for (int i = 0; i < filled; i++) {
            byte small = (byte) (bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + 'a' - 'A' : bytes[i]);
            matched = small == text[matched] ? matched + 1 : small == text[0] ? 1 : 0;
            if (matched == text.length) {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stub-gateway");
        thread.setDaemon(true);
        return thread;
    }
}
