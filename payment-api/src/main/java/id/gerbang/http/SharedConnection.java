package id.gerbang.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import org.jspecify.annotations.Nullable;

/** The JDK's connection, for a GET: the JDK keeps it for later calls, and repeats a GET when it breaks. */
final class SharedConnection implements Connection {

    private final HttpCall call;
    private final Proxy proxy;
    private final Deadline deadline;
    private volatile @Nullable HttpURLConnection opened;

    SharedConnection(HttpCall call, Proxy proxy, Deadline deadline) {
        this.call = call;
        this.proxy = proxy;
        this.deadline = deadline;
    }

    @Override
    public void connect() throws IOException {
        HttpURLConnection connection = open(call, proxy, deadline);
        opened = connection;
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(call.getMethod().name());
        connection.setRequestProperty("User-Agent", "Gerbang");
        connection.setRequestProperty("Accept", "*/*");
        call.getHeaders().forEach(connection::setRequestProperty);
        connection.connect();
    }

    /** A connection of the JDK's that is not connected yet. */
    static HttpURLConnection open(HttpCall call, Proxy proxy, Deadline deadline) throws IOException {
        URLConnection opened = new URL(call.getUri().toASCIIString()).openConnection(proxy);
        if (!(opened instanceof HttpURLConnection)) {
            throw new IOException("Not an HttpURLConnection: " + opened.getClass());
        }
        int left = deadline.millisLeft();
        opened.setConnectTimeout(left);
        opened.setReadTimeout(left);
        opened.setUseCaches(false);
        return (HttpURLConnection) opened;
    }

    @Override
    public HttpReply exchange() throws IOException {
        HttpURLConnection connection = opened;
        if (connection == null) {
            throw new IOException("Not connected");
        }
        boolean throughProxy = proxy.type() == Proxy.Type.HTTP && !call.isSecure();
        return new ReplyReader(connection, throughProxy, new ReplyBody(call.getReplyLimit(), deadline)).read();
    }

    @Override
    public void close() {
        HttpURLConnection connection = opened;
        if (connection != null) {
            connection.disconnect();
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
