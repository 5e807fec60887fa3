package id.gerbang.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of the head, chunk sizes and trailers, up to a maximum size. */
final class HeadLines {

    private static final int LARGEST = 1 << 16;

    private final InputStream in;
    private int left = LARGEST;

    HeadLines(InputStream in) {
        this.in = in;
    }

    /** Whether no byte was read yet. */
    boolean isAtStart() {
        return left == LARGEST;
    }

    /** The next line, without its line break. */
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new CutException();
            }
            left--;
            if (left == 0) {
                throw new ReplyException("the head of the reply is larger than " + LARGEST + " bytes");
            }
            line.write(read);
        }
        String text = new String(line.toByteArray(), ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** The connection ended within a line. */
    static final class CutException extends ReplyException {

        private static final long serialVersionUID = 1L;

        CutException() {
            super("the reply was cut short, before or within its head, a chunk or a trailer");
        }
    }
}
