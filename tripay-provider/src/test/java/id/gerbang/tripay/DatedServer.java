package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that refuses everything and has a time of its own in the header Date. The JDK's server always sends its own time. */
final class DatedServer implements AutoCloseable {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private volatile String headers = "";

    DatedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "dated-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The time in the next replies, with these header lines beside it. */
    void setDate(Instant date, String... others) {
        String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
        headers = "Date: " + text + "\r\n" + (others.length == 0 ? "" : String.join("\r\n", others) + "\r\n");
    }

    /** The body of the last request. */
    String lastBody() {
        return bodies.get(bodies.size() - 1);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                answer(connection);
            } catch (IOException e) {
                // the client went away, or the test is over
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        bodies.add(new String(in.readNBytes(length(head.toString())), UTF_8));
        String body = "{\"success\":false,\"message\":\"expired_time is wrong\"}";
        String reply = "HTTP/1.1 400 Bad Request\r\n" + headers + "Content-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        connection.getOutputStream().write(reply.getBytes(ISO_8859_1));
    }

    private static int length(String head) {
        for (String line : head.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
