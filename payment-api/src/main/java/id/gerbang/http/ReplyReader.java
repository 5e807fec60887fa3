package id.gerbang.http;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.TreeMap;

/** Reads one reply from the JDK's connection to its end. The JDK can then reuse the connection. */
final class ReplyReader {

    private static final byte[] NOTHING = {};

    private final HttpURLConnection connection;
    private final boolean throughProxy;
    private final ReplyBody body;

    ReplyReader(HttpURLConnection connection, boolean throughProxy, ReplyBody body) {
        this.connection = connection;
        this.throughProxy = throughProxy;
        this.body = body;
    }

    HttpReply read() throws IOException {
        try (InputStream in = open()) {
            // before the body: chunked replies add their trailers to the headers
            Map<String, String> headers = headers();
            int status = connection.getResponseCode();
            ProxyException.refuse(throughProxy, status, headers.containsKey("Proxy-Authenticate"));
            return body.read(status, headers, in, connection.getContentLengthLong());
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
}
