package id.gerbang.spi;

import id.gerbang.spi.VendorJson.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What is checked before a parser sees a stranger's bytes, since parsers differ in what they let pass. */
final class JsonText {

    private static final int DEEPEST = 32;
    /** The byte order mark, which some editors put before a file. */
    private static final String MARK = "\ufeff";

    private boolean quoted;
    private int depth;
    private boolean ended;

    private JsonText() {}

    /**
     * The bytes as a text, without a byte order mark. Refuses what is not UTF-8, is nested too deeply, or goes on after its
     * first value.
     */
    static String of(byte[] bytes) throws Unreadable {
        String decoded = decoded(bytes);
        boolean marked = decoded.startsWith(MARK);
        JsonText text = new JsonText();
        for (int i = marked ? MARK.getBytes(StandardCharsets.UTF_8).length : 0; i < bytes.length; i++) {
            if (!text.quoted) {
                text.follow(bytes[i]);
            } else if (bytes[i] == '\\') {
                i++;
            } else {
                text.quoted = bytes[i] != '"';
            }
        }
        return marked ? decoded.substring(MARK.length()) : decoded;
    }

    private static String decoded(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8");
        }
    }

    private void follow(byte b) throws Unreadable {
        if (ended && " \t\r\n".indexOf(b) < 0) {
            throw new Unreadable("not one JSON object alone");
        }
        quoted = b == '"';
        if (b == '{' || b == '[') {
            depth++;
        } else if (b == '}' || b == ']') {
            depth--;
            ended = depth == 0;
        }
        if (depth > DEEPEST) {
            throw new Unreadable("nested too deeply");
        }
    }
}
