package id.gerbang.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** As many connections as are needed at a time, for any number of threads. */
final class Connections implements AutoCloseable {

    private final URI server;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Connections(URI server) {
        this.server = server;
    }

    /** Sends a request as {@link Connection#send} does. */
    int send(byte[] request) throws IOException {
        Connection free = idle.poll();
        Connection connection = free == null ? new Connection(server) : free;
        int status = connection.send(request);
        idle.push(connection);
        return status;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
