package id.gerbang.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Puts bytes before a body. */
final class Bytes {

    private Bytes() {}

    /** The body after a byte order mark. */
    static byte[] withMark(byte[] body) {
        return after("\uFEFF", body);
    }

    /** The body after a text in UTF-8. */
    static byte[] after(String beginning, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(beginning.getBytes(UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
