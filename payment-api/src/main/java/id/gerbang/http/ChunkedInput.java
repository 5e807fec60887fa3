package id.gerbang.http;

import java.io.IOException;
import java.io.InputStream;

/** Decodes a chunked body. Reads and drops the trailers. */
final class ChunkedInput extends InputStream {

    private static final int LONGEST_SIZE = 15;

    private final InputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0 && !ended) {
            next();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, from, (int) Math.min(length, left));
        if (read < 0) {
            throw new HeadLines.CutException();
        }
        left -= read;
        return read;
    }

    private void next() throws IOException {
        HeadLines lines = new HeadLines(in);
        if (begun && !lines.next().isEmpty()) {
            throw broken();
        }
        begun = true;
        left = size(lines.next());
        if (left == 0) {
            skipTrailers(new HeadLines(in));
            ended = true;
        }
    }

    private static long size(String line) throws ReplyException {
        int extension = line.indexOf(';');
        String size = (extension < 0 ? line : line.substring(0, extension)).trim();
        if (size.length() > LONGEST_SIZE || !size.matches("[0-9a-fA-F]+")) {
            throw broken();
        }
        return Long.parseLong(size, 16);
    }

    private static void skipTrailers(HeadLines lines) throws IOException {
        String line = lines.next();
        while (!line.isEmpty()) {
            line = lines.next();
        }
    }

    private static ReplyException broken() {
        return new ReplyException("the chunks of the reply are broken");
    }
}
