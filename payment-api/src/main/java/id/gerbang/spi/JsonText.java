package id.gerbang.spi;

import id.gerbang.spi.VendorJson.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What is checked before a parser sees a stranger's bytes, since parsers differ in what they let pass. */
final class JsonText {

    private static final int DEEPEST = 32;

    private boolean quoted;
    private int depth;
    private boolean ended;

    private JsonText() {}

    /** The bytes as a text. Refuses what is not UTF-8, is nested too deeply, or goes on after its first value. */
    static String of(byte[] bytes) throws Unreadable {
        String decoded = decoded(bytes);
        JsonText text = new JsonText();
        for (int i = 0; i < bytes.length; i++) {
            if (!text.quoted) {
                text.follow(bytes[i]);
            } else if (bytes[i] == '\\') {
                i++;
            } else {
                text.quoted = bytes[i] != '"';
            }
        }
        return decoded;
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
