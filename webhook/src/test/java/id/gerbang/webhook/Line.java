package id.gerbang.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line over TCP to a server on this machine, which can be cut. */
final class Line implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private ServerSocket entrance;

    Line(int target) throws IOException {
        this.target = target;
        entrance = listen(0);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Lets nobody in any more, and throws everybody out. */
    void cut() {
        close(entrance);
        open.forEach(Line::close);
    }

    /** Is open again, where it was before. */
    void mend() throws IOException {
        entrance = listen(entrance.getLocalPort());
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket made = new ServerSocket();
        made.setReuseAddress(true);
        made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        threads.execute(() -> letIn(made));
        return made;
    }

    private void letIn(ServerSocket door) {
        try {
            while (true) {
                Socket caller = door.accept();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
                caller.setTcpNoDelay(true);
                called.setTcpNoDelay(true);
                open.add(caller);
                open.add(called);
                threads.execute(() -> pass(caller, called));
                threads.execute(() -> pass(called, caller));
                if (door.isClosed()) {
                    close(caller);
                }
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // the line was cut, or one of them has hung up
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cut();
        threads.shutdownNow();
    }
}
