package id.gerbang.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.TreeMap;

/** Reads and unpacks a body. Refuses a body that is incomplete, late or too large. */
final class ReplyBody {

    private static final int FIRST_FINAL = 200;
    private static final byte[] NOTHING = {};

    private final int limit;
    private final Deadline deadline;

    ReplyBody(int limit, Deadline deadline) {
        this.limit = limit;
        this.deadline = deadline;
    }

    /** The whole reply; the size that its head declares is -1 if it declares none. */
    HttpReply read(int status, Map<String, String> headers, InputStream in, long declared) throws IOException {
        if (status < FIRST_FINAL) {
            throw new ReplyException("the reply is an interim one that this Java cannot skip: HTTP " + status);
        }
        byte[] body = body(status, headers, in, declared);
        String coding = headers.get("Content-Encoding");
        if (coding == null) {
            return HttpReply.of(status, headers, body);
        }
        Map<String, String> unpacked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        unpacked.putAll(headers);
        unpacked.remove("Content-Encoding");
        unpacked.remove("Content-Length");
        return HttpReply.of(status, unpacked, body.length == 0 ? body : ContentCoding.unpack(body, coding, limit));
    }

    private byte[] body(int status, Map<String, String> headers, InputStream in, long declared) throws IOException {
        if (status == HttpURLConnection.HTTP_NO_CONTENT || status == HttpURLConnection.HTTP_NOT_MODIFIED) {
            return NOTHING;
        }
        String coding = headers.get("Transfer-Encoding");
        if (coding == null) {
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
        ContentCoding.refuseIfLarger(declared, limit);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (body.size() != declared) {
            int most = declared < 0 ? buffer.length : (int) Math.min(buffer.length, declared - body.size());
            int read = in.read(buffer, 0, most);
            if (read < 0) {
                break;
            }
            ContentCoding.refuseIfLarger((long) body.size() + read, limit);
            body.write(buffer, 0, read);
            if (deadline.isOver()) {
                throw new SocketTimeoutException("Reply not complete in time");
            }
        }
        return body.toByteArray();
    }

    /** Refuses a reply without length, chunks and body: the JDK shows a reply whose head was cut in the same way. */
    private static void refuseIfCut(int length, long declared) throws ReplyException {
        if (declared >= 0 ? length != declared : length == 0) {
            throw new ReplyException("the reply was cut short after " + length + " bytes of body");
        }
    }
}
