package id.gerbang.webhook.callback;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request with its body in memory, so that a filter of the shop cannot consume it by reading parameters. Keeps at most one
 * byte more than a callback may have, so that a body that is too large is still refused as too large.
 */
final class BufferedRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private @Nullable Body stream;
    private @Nullable BufferedReader reader;

    /**
     * Reads the body.
     *
     * @throws IOException if it ends early
     */
    BufferedRequest(HttpServletRequest request) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(CallbackResource.LARGEST + 1);
    }

    @Override
    public ServletInputStream getInputStream() {
        Body opened = stream;
        if (opened == null) {
            opened = new Body();
            stream = opened;
        }
        return opened;
    }

    @Override
    public BufferedReader getReader() {
        BufferedReader opened = reader;
        if (opened == null) {
            opened = new BufferedReader(new InputStreamReader(getInputStream(), charset()));
            reader = opened;
        }
        return opened;
    }

    private Charset charset() {
        String name = getCharacterEncoding();
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            // this JVM does not support the charset that the caller named
            return StandardCharsets.UTF_8;
        }
    }

    private final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes = new ByteArrayInputStream(body);

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body of a callback is in memory: read it without a ReadListener");
        }
    }
}
