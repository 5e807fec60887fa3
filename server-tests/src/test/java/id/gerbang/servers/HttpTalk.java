package id.gerbang.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.gerbang.servers.Moment.When;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1, one request after the other, whose heads come in one go. */
final class HttpTalk implements Talk {

    private static final int MOST = 64 * 1024;

    private volatile String asked = "";

    @Override
    public @Nullable Piece ask(DataInputStream in) throws IOException {
        byte[] bytes = some(in);
        if (bytes == null) {
            return null;
        }
        String words = new String(bytes, ISO_8859_1).lines().findFirst().orElse("");
        if (!words.endsWith(" HTTP/1.1")) {
            return new Piece(bytes, null);
        }
        asked = words.toLowerCase(Locale.ROOT);
        return new Piece(bytes, new Moment(List.of(), asked, When.ASKED));
    }

    @Override
    public @Nullable Piece answer(DataInputStream in) throws IOException {
        byte[] bytes = some(in);
        if (bytes == null) {
            return null;
        }
        boolean head = new String(bytes, ISO_8859_1).startsWith("HTTP/1.");
        return new Piece(bytes, head ? new Moment(List.of(), asked, When.ANSWERED) : null);
    }

    private static byte @Nullable [] some(DataInputStream in) throws IOException {
        byte[] bytes = new byte[MOST];
        int read = in.read(bytes);
        return read < 0 ? null : Arrays.copyOf(bytes, read);
    }
}
