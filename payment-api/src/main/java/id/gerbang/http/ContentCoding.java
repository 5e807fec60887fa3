package id.gerbang.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Unpacks a gzip body. Gerbang does not ask for gzip, but some servers send it. */
final class ContentCoding {

    private static final int LONGEST_NAME = 20;

    private ContentCoding() {}

    static byte[] unpack(byte[] body, String coding, int limit) throws ReplyException {
        switch (coding.trim().toLowerCase(Locale.ROOT)) {
            case "":
            case "identity":
                return body;
            case "gzip":
            case "x-gzip":
                return gunzip(body, limit);
            default:
                throw new ReplyException(
                        "the reply has a Content-Encoding that was not asked for and is not gzip: " + shown(coding));
        }
    }

    private static byte[] gunzip(byte[] body, int limit) throws ReplyException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                refuseIfLarger((long) unpacked.size() + read, limit);
                unpacked.write(buffer, 0, read);
            }
            return unpacked.toByteArray();
        } catch (ReplyException e) {
            throw e;
        } catch (IOException e) {
            throw new ReplyException("the reply says Content-Encoding: gzip and cannot be unpacked");
        }
    }

    static void refuseIfLarger(long size, int limit) throws ReplyException {
        if (size > limit) {
            throw new ReplyException("the reply is larger than " + limit + " bytes");
        }
    }

    /** Makes the server's value safe for a message: the value may contain any text. */
    private static String shown(String coding) {
        String clean = coding.replaceAll("[^A-Za-z0-9, ._-]", "?");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
    }
}
