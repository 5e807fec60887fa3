package id.gerbang.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Posts to a server of this machine, over a connection that is kept for as long as the server keeps it. As simple as
 * it can be, because the load shares its processors with what it loads. For one thread at a time.
 */
final class Connection implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final URI server;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(URI server) {
        this.server = server;
    }

    /** The bytes of a POST of JSON. */
    static byte[] request(String path, String headers, byte[] body) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\n"
                        + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /**
     * Sends a request, once, and reads the whole answer.
     *
     * @return its status
     * @throws IOException if there was none; the next request has a new connection
     */
    int send(byte[] request) throws IOException {
        Socket open = socket == null ? open() : socket;
        try {
            open.getOutputStream().write(request);
            return read();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket open() throws IOException {
        Socket opened = new Socket(server.getHost(), server.getPort());
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE);
        socket = opened;
        in = new BufferedInputStream(opened.getInputStream());
        return opened;
    }

    private int read() throws IOException {
        int status = status(line());
        int length = -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            last |= header.startsWith("connection:") && header.endsWith("close");
        }
        if (length < 0) {
            throw new IOException("an answer without a length, status " + status);
        }
        for (int i = 0; i < length; i++) {
            next();
        }
        if (last) {
            close();
        }
        return status;
    }

    /** Of a line such as {@code HTTP/1.1 200 OK}. */
    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.1 [1-5][0-9]{2}( .*)?")) {
            throw new IOException("no answer of HTTP/1.1: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = next(); c != '\n'; c = next()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private int next() throws IOException {
        int c = in == null ? -1 : in.read();
        if (c < 0) {
            throw new EOFException("the server closed the connection");
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            in = null;
        }
    }
}
