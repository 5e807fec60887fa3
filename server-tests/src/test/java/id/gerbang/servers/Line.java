package id.gerbang.servers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A line over TCP on this machine that somebody listens to, who may cut a connection in the middle of a talk. */
final class Line implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Supplier<Talk> language;
    private final ServerSocket entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private volatile Predicate<Moment> cut = moment -> false;
    private volatile int target;

    /** A line that leads nowhere yet: whoever calls is hung up on. */
    Line(Supplier<Talk> language) throws IOException {
        this.language = language;
        threads.execute(this::letIn);
    }

    /** A line to a port. */
    Line(Supplier<Talk> language, int target) throws IOException {
        this(language);
        this.target = target;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Leads to that port from now on; to none if it is 0. */
    void lead(int port) {
        target = port;
    }

    /** From now on asks at each moment whether to cut the connection there. */
    void listen(Predicate<Moment> asked) {
        cut = asked;
    }

    /** Throws everybody out. Whoever calls again is let in. */
    void cut() {
        open.forEach(Line::close);
    }

    private void letIn() {
        try {
            while (true) {
                Socket caller = entrance.accept();
                threads.execute(() -> connect(caller));
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket caller) {
        try {
            Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            open.add(caller);
            open.add(called);
            Talk talk = language.get();
            threads.execute(() -> pass(caller, called, talk::ask));
            pass(called, caller, talk::answer);
        } catch (IOException | RuntimeException e) {
            // nobody is there, or the line has ended
            close(caller);
        }
    }

    private interface Ear {
        Talk.@Nullable Piece next(DataInputStream in) throws IOException;
    }

    private void pass(Socket from, Socket to, Ear ear) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
            OutputStream out = new BufferedOutputStream(to.getOutputStream());
            boolean goesOn = true;
            while (goesOn) {
                Talk.Piece piece = ear.next(in);
                goesOn = piece != null && pass(piece, out, in.available() == 0);
            }
        } catch (IOException e) {
            // one of them has hung up
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean pass(Talk.Piece piece, OutputStream out, boolean last) throws IOException {
        Moment moment = piece.moment();
        if (moment != null && cut.test(moment)) {
            return false;
        }
        out.write(piece.bytes());
        boolean answered = moment != null && moment.when() == Moment.When.ANSWERED;
        if (last || answered) {
            out.flush();
        }
        return moment == null || !answered || !cut.test(moment.over());
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
        close(entrance);
        cut();
        threads.shutdownNow();
    }
}
