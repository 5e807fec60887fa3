package id.gerbang.sandbox;

import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.WebServer;
import id.gerbang.sandbox.tripay.TripaySandbox;
import java.io.IOException;

/**
 * A running sandbox.
 *
 * <pre>{@code
 * try (PaymentSandbox sandbox = PaymentSandbox.start(new SandboxSettings().port(0))) {
 *     String api = sandbox.getTripayUrl();
 * }
 * }</pre>
 */
public final class PaymentSandbox implements AutoCloseable {

    private final WebServer server;
    private final TripaySandbox tripay;
    private final String url;

    private PaymentSandbox(WebServer server, TripaySandbox tripay, String url) {
        this.server = server;
        this.tripay = tripay;
        this.url = url;
    }

    /**
     * Starts a sandbox, which serves until it is closed.
     *
     * @throws IOException if the port cannot be had, with a message that names it
     * @throws java.io.UncheckedIOException if the data file cannot be read or written
     * @throws IllegalArgumentException if two merchants share a code or an API key, or the data file has transactions of
     *     a merchant who is not configured
     */
    public static PaymentSandbox start(SandboxSettings settings) throws IOException {
        WebServer server = new WebServer(settings.host(), settings.port());
        try {
            String url = settings.publicUrl(server.port());
            PaymentSandbox sandbox = new PaymentSandbox(server, new TripaySandbox(settings.tripay(), url), url);
            server.start(sandbox::route);
            sandbox.tripay.start(settings.expiryCheck());
            return sandbox;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The port that it listens on, 1 to 65535. */
    public int getPort() {
        return server.port();
    }

    /** The beginning of its links, such as {@code http://localhost:8090}, without a slash at the end. */
    public String getUrl() {
        return url;
    }

    /** Where TriPay's API begins in sandbox mode, such as {@code http://localhost:8090/tripay/api-sandbox}. */
    public String getTripayUrl() {
        return tripay.sandboxApi();
    }

    /** Stops serving and sending, at once. */
    @Override
    public void close() {
        server.close();
        tripay.close();
    }

    private Reply route(Request request) {
        if (!request.path().equals("/")) {
            return tripay.handle(request);
        }
        if (!request.method().equals("GET")) {
            throw Refusal.methodNotAllowed("GET");
        }
        return HtmlPage.of(200, "Payment sandbox", "<h1>Transactions</h1>\n" + tripay.overview());
    }
}
