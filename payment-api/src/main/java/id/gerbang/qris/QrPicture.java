package id.gerbang.qris;

import id.gerbang.Rupiah;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The QR code of a QRIS, black on white, with error correction of level M or better and the white frame of four modules that readers
 * need; a module is one of the small squares. It can only be made from a {@link Qris}, so that nothing is drawn that was
 * not read and found whole. Needs the jar {@code io.nayuki:qrcodegen}, which a host that draws nothing does without.
 */
public final class QrPicture {

    private static final int FRAME = 4;
    private static final int MOST_PIXELS = 64;
    private static final int WHITE = 0xffffff;

    private final String label;
    private final boolean[][] dark;

    private QrPicture(String label, boolean[][] dark) {
        this.label = label;
        this.dark = dark;
    }

    /**
     * Draws a code.
     *
     * @param qris as {@link Qris#of(id.gerbang.Payment)} gives it
     * @throws IllegalStateException if the library that draws is missing; the message names the jar to add
     */
    public static QrPicture of(Qris qris) {
        Rupiah amount = qris.getAmount();
        return new QrPicture(amount == null ? "QRIS" : "QRIS " + amount, draw(qris.getText()));
    }

    private static boolean[][] draw(String text) {
        QrCode code; // in no field and no signature, so that whoever only looks at this class does not need the jar
        try {
            code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "nothing that draws QR codes is on the class path; add io.nayuki:qrcodegen", e);
        }
        int side = code.size + 2 * FRAME;
        boolean[][] dark = new boolean[side][side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                dark[y][x] = code.getModule(x - FRAME, y - FRAME); // what lies outside is light
            }
        }
        return dark;
    }

    /**
     * As SVG, to stand in a page or to be a file of its own. It has a {@code viewBox} and no size of its own: the page's CSS
     * gives it a width. Its accessible name ({@code aria-label}) is {@code QRIS} and the amount, or {@code QRIS} alone for a
     * code without one; the merchant's name is for the page's text.
     */
    public String toSvg() {
        StringBuilder svg = new StringBuilder(8_192)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(dark.length)
                .append(' ')
                .append(dark.length)
                .append("\" role=\"img\" aria-label=\"")
                .append(label)
                .append(
                        "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"");
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark.length; x++) {
                int from = x;
                while (dark[y][x]) {
                    x++; // the frame is light: no row ends dark
                }
                if (x > from) {
                    svg.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    svg.append("v1h").append(from - x).append('z');
                }
            }
        }
        return svg.append("\"/></svg>").toString();
    }

    /**
     * As PNG, one bit a pixel; needs no display.
     *
     * @param pixelsPerModule the side of a module in pixels, 1 to 64; with 8 the usual code is 450 to 600 pixels wide
     * @throws IllegalArgumentException if it is not
     */
    public byte[] toPng(int pixelsPerModule) {
        if (pixelsPerModule < 1 || pixelsPerModule > MOST_PIXELS) {
            throw new IllegalArgumentException("a module has 1 to " + MOST_PIXELS + " pixels");
        }
        int side = dark.length * pixelsPerModule;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY); // black, until it is said
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!dark[y / pixelsPerModule][x / pixelsPerModule]) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) { // and no file in a temporary directory
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
