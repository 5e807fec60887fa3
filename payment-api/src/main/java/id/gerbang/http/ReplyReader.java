package id.gerbang.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.TreeMap;

/** Reads one reply to its end, which gives the connection back for reuse, and refuses one that is not complete. */
final class ReplyReader {

    private static final byte[] NOTHING = {};

    private final HttpURLConnection connection;
    private final int limit;
    private final long deadline;

    ReplyReader(HttpURLConnection connection, int limit, long deadline) {
        this.connection = connection;
        this.limit = limit;
        this.deadline = deadline;
    }

    HttpReply read() throws IOException {
        try (InputStream in = open()) {
            // before the body: chunked replies add their trailers to the headers
            Map<String, String> headers = headers();
            int status = connection.getResponseCode();
            return HttpReply.of(status, headers, body(in, status, headers));
        } catch (HttpRetryException e) {
            return HttpReply.of(e.responseCode(), headers(), NOTHING);
        }
    }

    private InputStream open() throws IOException {
        try {
            return connection.getInputStream();
        } catch (IOException e) {
            InputStream error = connection.getErrorStream();
            if (error != null) {
                return error;
            }
            if (isEmptyErrorReply(e)) {
                return new ByteArrayInputStream(NOTHING);
            }
            throw e;
        }
    }

    /** For status 400 and above getInputStream throws one of these two; a connection that breaks, a subclass. */
    private boolean isEmptyErrorReply(IOException e) {
        return (e instanceof FileNotFoundException || e.getClass() == IOException.class)
                && connection.getContentLengthLong() == 0;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; connection.getHeaderField(i) != null; i++) {
            String name = connection.getHeaderFieldKey(i);
            if (name != null) {
                headers.putIfAbsent(name, connection.getHeaderField(i));
            }
        }
        return headers;
    }

    private byte[] body(InputStream in, int status, Map<String, String> headers) throws IOException {
        if (status == HttpURLConnection.HTTP_NO_CONTENT || status == HttpURLConnection.HTTP_NOT_MODIFIED) {
            return NOTHING;
        }
        String coding = headers.get("Transfer-Encoding");
        if (coding == null) {
            long declared = connection.getContentLengthLong();
            byte[] body = upToLimit(in, declared);
            refuseIfCut(body.length, declared);
            return body;
        }
        if (!coding.equalsIgnoreCase("chunked")) {
            throw new ReplyException("the reply has a Transfer-Encoding other than chunked");
        }
        return upToLimit(in, -1);
    }

    private byte[] upToLimit(InputStream in, long declared) throws IOException {
        refuseIfLarger(declared);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            refuseIfLarger((long) body.size() + read);
            body.write(buffer, 0, read);
            if (System.nanoTime() - deadline >= 0) {
                throw new SocketTimeoutException("Reply not complete in time");
            }
        }
        return body.toByteArray();
    }

    private void refuseIfLarger(long size) throws ReplyException {
        if (size > limit) {
            throw new ReplyException("the reply is larger than " + limit + " bytes");
        }
    }

    /** Without length, chunks or body a reply looks as one does whose headers were cut: the JDK does not tell. */
    private static void refuseIfCut(int length, long declared) throws ReplyException {
        if (declared >= 0 ? length != declared : length == 0) {
            throw new ReplyException("the reply was cut short after " + length + " bytes of body");
        }
    }
}
