package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Callback;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What becomes of one valid callback: by name where it is made on purpose, by a fixed seed where it is not. */
final class Mutations {

    private static final int DEEP = 100_000;
    private static final int LONG = 1 << 20;
    private static final String[] PIECES = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\",
        "\\u0000",
        "\\ud800",
        "null",
        "true",
        "-",
        "1e400",
        "1e9999999999",
        "0.1",
        "\0",
        "\uFEFF",
        "é",
        "9".repeat(1_200),
        "-1",
        "{}",
        "[]",
        "\"\""
    };

    private final CallbackFixture fixture;
    private final Random random = new Random(20_261_121);

    Mutations(CallbackFixture fixture) {
        this.fixture = fixture;
    }

    /** Other bytes than those of the fixture, none of them a notice that can be read but for blanks. */
    Map<String, byte[]> unreadable() {
        byte[] body = fixture.body();
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("an empty body", new byte[0]);
        bodies.put("only blanks", " \n".getBytes(UTF_8));
        bodies.put("the last byte cut off", Arrays.copyOf(body, body.length - 1));
        bodies.put("half the body", Arrays.copyOf(body, body.length / 2));
        bodies.put("no JSON", "status=PAID&paid=1".getBytes(UTF_8));
        bodies.put("a page", Answers.HTML.getBytes(UTF_8));
        bodies.put("null", "null".getBytes(UTF_8));
        bodies.put("a list", "[]".getBytes(UTF_8));
        bodies.put("an empty object", "{}".getBytes(UTF_8));
        bodies.put("lists nested deeply", "[".repeat(DEEP).getBytes(UTF_8));
        bodies.put("objects nested deeply", "{\"a\":".repeat(DEEP).getBytes(UTF_8));
        bodies.put("NUL after the body", joined(body, new byte[] {0}));
        bodies.put("invalid UTF-8 after the body", joined(body, new byte[] {(byte) 0xc3, 0x28}));
        bodies.put("the body twice", joined(body, body));
        return bodies;
    }

    /** The same for a reader, and other bytes. */
    Map<String, byte[]> otherwiseWritten() {
        byte[] body = fixture.body();
        String text = new String(body, UTF_8);
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("a blank after the body", joined(body, " ".getBytes(UTF_8)));
        bodies.put("a line break after the body", joined(body, "\n".getBytes(UTF_8)));
        bodies.put("a blank before the body", joined(" ".getBytes(UTF_8), body));
        bodies.put("a byte order mark before the body", joined("\uFEFF".getBytes(UTF_8), body));
        bodies.put("a blank within the body", text.replaceFirst("[:,]", "$0 ").getBytes(UTF_8));
        bodies.put(
                "another value in the body",
                text.replaceFirst("\\{", "{\"tck\":1,").getBytes(UTF_8));
        return bodies;
    }

    /** The fixture's bytes under other signatures. */
    Map<String, Callback> signatures() {
        String right = fixture.signature();
        char first = right.charAt(0) == 'a' ? 'b' : 'a';
        Map<String, Callback> callbacks = new LinkedHashMap<>();
        callbacks.put("no signature", fixture.withSignatures());
        callbacks.put("an empty signature", fixture.withSignatures(""));
        callbacks.put("a blank signature", fixture.withSignatures(" "));
        callbacks.put("the signature twice", fixture.withSignatures(right, right));
        callbacks.put("a wrong signature before the right one", fixture.withSignatures("0", right));
        callbacks.put("a wrong signature after the right one", fixture.withSignatures(right, "0"));
        callbacks.put("two signatures in one", fixture.withSignatures(right + "," + right));
        callbacks.put("its first character altered", fixture.withSignatures(first + right.substring(1)));
        callbacks.put("its last characters cut off", fixture.withSignatures(right.substring(0, right.length() - 4)));
        callbacks.put("more after it", fixture.withSignatures(right + "00"));
        callbacks.put("garbage", fixture.withSignatures("garbage"));
        callbacks.put("null", fixture.withSignatures("null"));
        callbacks.put("zeros", fixture.withSignatures("0".repeat(right.length())));
        callbacks.put("NUL", fixture.withSignatures("\0"));
        callbacks.put("letters outside ASCII", fixture.withSignatures("é😀".repeat(right.length())));
        callbacks.put("a very long one", fixture.withSignatures("a".repeat(LONG)));
        callbacks.put("that of another body", fixture.withSignatures(fixture.signatureOf("{}".getBytes(UTF_8))));
        callbacks.put("that of no body", fixture.withSignatures(fixture.signatureOf(new byte[0])));
        return callbacks;
    }

    /** The fixture with one bit turned over. */
    byte[] withBitTurned(int index) {
        byte[] body = fixture.body();
        body[index] ^= 1;
        return body;
    }

    /** Up to 300 bytes of anything. */
    byte[] randomBytes() {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The fixture with a few pieces of it replaced. */
    byte[] spliced() {
        StringBuilder json = new StringBuilder(new String(fixture.body(), UTF_8));
        for (int change = random.nextInt(4); change >= 0; change--) {
            int from = random.nextInt(json.length() + 1);
            int to = Math.min(json.length(), from + random.nextInt(12));
            json.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
        }
        return json.toString().getBytes(UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
