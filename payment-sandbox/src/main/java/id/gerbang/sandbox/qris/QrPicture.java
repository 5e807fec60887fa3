package id.gerbang.sandbox.qris;

import id.gerbang.sandbox.http.Reply;
import io.nayuki.qrcodegen.QrCode;

/** Draws a text as a QR code, in SVG. */
public final class QrPicture {

    /** The white frame that readers need, in modules. */
    private static final int QUIET = 4;

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" \
            shape-rendering="crispEdges">
            <rect width="%1$d" height="%1$d" fill="#fff"/>
            <path fill="#000" d="%3$s"/>
            </svg>
            """;

    private static final int PIXELS_PER_MODULE = 5;

    private QrPicture() {}

    /** The picture as an answer. */
    public static Reply of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return Reply.text(200, "image/svg+xml", SVG.formatted(side, side * PIXELS_PER_MODULE, dark(code)));
    }

    /** A square of one unit for every dark module. */
    private static String dark(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
