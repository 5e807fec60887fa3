package id.gerbang.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;

/** A socket's input whose every read ends at the deadline. */
final class TimedInput extends FilterInputStream {

    private final Socket socket;
    private final Deadline deadline;

    TimedInput(Socket socket, Deadline deadline) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        socket.setSoTimeout(deadline.millisLeft());
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        socket.setSoTimeout(deadline.millisLeft());
        return super.read(bytes, from, length);
    }
}
