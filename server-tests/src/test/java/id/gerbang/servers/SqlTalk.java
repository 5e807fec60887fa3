package id.gerbang.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.servers.Moment.When;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's protocol, version 3. The driver has to send each statement's text ({@code prepareThreshold=0}), and nothing
 * encrypted.
 */
final class SqlTalk implements Talk {

    private static final int LENGTH = 4;

    private final List<String> transaction = new ArrayList<>();
    private final Deque<String> running = new ArrayDeque<>();
    private boolean greeted;
    private String parsed = "";

    @Override
    public @Nullable Piece ask(DataInputStream in) throws IOException {
        if (!greeted) {
            greeted = true;
            return new Piece(message(0, in), null);
        }
        int type = in.read();
        if (type < 0) {
            return null;
        }
        byte[] message = message(type, in);
        return new Piece(message, asked(type, message));
    }

    @Override
    public @Nullable Piece answer(DataInputStream in) throws IOException {
        int type = in.read();
        if (type < 0) {
            return null;
        }
        byte[] message = message(type, in);
        return new Piece(message, answered(type, message));
    }

    private static byte[] message(int type, DataInputStream in) throws IOException {
        int length = in.readInt();
        int head = type == 0 ? LENGTH : LENGTH + 1;
        ByteBuffer message = ByteBuffer.allocate(head + length - LENGTH);
        if (type != 0) {
            message.put((byte) type);
        }
        message.putInt(length);
        in.readFully(message.array(), head, length - LENGTH);
        return message.array();
    }

    private synchronized @Nullable Moment asked(int type, byte[] message) {
        if (type == 'P') {
            // the statement's name comes first, and is empty
            int from = LENGTH + 2;
            int to = from;
            while (message[to] != 0) {
                to++;
            }
            parsed = new String(message, from, to - from, UTF_8).toLowerCase(Locale.ROOT);
            return moment(parsed, When.ASKED);
        }
        if (type == 'E') {
            running.add(parsed);
            if (parsed.equals("begin")) {
                transaction.clear();
            } else {
                transaction.add(parsed);
            }
        }
        return null;
    }

    private synchronized @Nullable Moment answered(int type, byte[] message) {
        if (type == 'E' || type == 'Z') {
            running.clear();
        }
        if (type == 'E') {
            return moment("error " + state(message), When.ANSWERED);
        }
        // complete, or empty
        String done = type == 'C' || type == 'I' ? running.poll() : null;
        return done == null ? null : moment(done, When.ANSWERED);
    }

    /** The SQLSTATE, in the error's field C. */
    private static String state(byte[] message) {
        String fields = new String(message, LENGTH + 1, message.length - LENGTH - 1, UTF_8);
        int code = ("\0" + fields).indexOf("\0C");
        return fields.substring(code + 1, code + 6).toLowerCase(Locale.ROOT);
    }

    private Moment moment(String words, When when) {
        return new Moment(List.copyOf(transaction), words, when);
    }
}
