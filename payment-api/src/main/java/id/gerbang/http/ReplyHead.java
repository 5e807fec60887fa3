package id.gerbang.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Status and headers of a reply, read from a connection. */
final class ReplyHead {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d ([1-9]\\d\\d)(?: .*)?");
    private static final int SWITCHING = 101;
    private static final int FIRST_FINAL = 200;

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ReplyHead(int status) {
        this.status = status;
    }

    /** Reads the head of the final reply. Skips interim replies (100, 102, 103). */
    static ReplyHead readFinal(InputStream in) throws IOException {
        ReplyHead head = read(in);
        while (head.status < FIRST_FINAL && head.status != SWITCHING) {
            head = read(in);
        }
        return head;
    }

    private static ReplyHead read(InputStream in) throws IOException {
        HeadLines lines = new HeadLines(in);
        ReplyHead head = new ReplyHead(status(lines));
        String name = null;
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            name = head.add(line, name);
        }
        return head;
    }

    private static int status(HeadLines lines) throws IOException {
        Matcher line = STATUS.matcher(firstLine(lines));
        if (!line.matches()) {
            throw new ReplyException("the reply is not HTTP/1");
        }
        return Integer.parseInt(line.group(1));
    }

    private static String firstLine(HeadLines lines) throws IOException {
        try {
            return lines.next();
        } catch (HeadLines.CutException e) {
            if (lines.isAtStart()) {
                throw new SocketException("Connection closed before the reply");
            }
            throw e;
        }
    }

    /** Keeps the first value of each name. A line that begins with a blank continues the header before it. */
    private @Nullable String add(String line, @Nullable String before) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            if (before != null) {
                headers.computeIfPresent(before, (name, value) -> value + " " + line.trim());
            }
            return before;
        }
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).trim();
        if (name.isEmpty()
                || headers.putIfAbsent(name, line.substring(colon + 1).trim()) != null) {
            return null;
        }
        return name;
    }

    int status() {
        return status;
    }

    boolean has(String header) {
        return headers.containsKey(header);
    }

    /** The whole reply, whose body follows. */
    HttpReply read(InputStream in, ReplyBody body) throws IOException {
        boolean chunked = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
        return body.read(status, headers, chunked ? new ChunkedInput(in) : in, declared());
    }

    private long declared() {
        String length = headers.get("Content-Length");
        try {
            return length == null ? -1 : Math.max(-1, Long.parseLong(length));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
