package id.gerbang.sandbox;

import id.gerbang.sandbox.fault.FaultControl;
import id.gerbang.sandbox.gateway.Surroundings;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Paths;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.WebServer;
import id.gerbang.sandbox.kropay.KropaySandbox;
import id.gerbang.sandbox.tripay.TripaySandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

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
    private final Surroundings surroundings;
    private final TripaySandbox tripay;
    private final KropaySandbox kropay;
    private final FaultControl faultControl;
    private final Paths paths = new Paths();

    private PaymentSandbox(WebServer server, SandboxSettings settings) {
        this.server = server;
        surroundings = settings.surroundings(server.port());
        tripay = new TripaySandbox(settings.merchants(), surroundings);
        kropay = new KropaySandbox(settings.kropayMerchants(), surroundings);
        faultControl = new FaultControl(
                surroundings.faults(),
                Stream.concat(tripay.faultPlaces().stream(), kropay.faultPlaces().stream())
                        .toList());
        paths.add(FaultControl.PATH, faultControl);
        KropaySandbox.PATHS.forEach(path -> paths.add(path, kropay));
        paths.add("", tripay);
    }

    /**
     * Starts a sandbox, which serves until it is closed.
     *
     * @throws IOException if the port cannot be had, with a message that names it
     * @throws java.io.UncheckedIOException if the data file cannot be read or written
     * @throws IllegalArgumentException if two merchants of one gateway share a code or an API key, or the data file has transactions of
     *     a merchant who is not configured
     */
    public static PaymentSandbox start(SandboxSettings settings) throws IOException {
        WebServer server = new WebServer(settings.host(), settings.port());
        try {
            PaymentSandbox sandbox = new PaymentSandbox(server, settings);
            server.start(sandbox::route);
            sandbox.begin(settings.expiryCheck());
            return sandbox;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void begin(Duration expiryCheck) {
        tripay.resume();
        kropay.resume();
        surroundings.background().every(expiryCheck, tripay::expireDue);
        surroundings.background().every(expiryCheck, kropay::expireDue);
    }

    /** The port that it listens on, 1 to 65535. */
    public int getPort() {
        return server.port();
    }

    /** The beginning of its links, such as {@code http://localhost:8090}, without a slash at the end. */
    public String getUrl() {
        return surroundings.publicUrl();
    }

    /** Where TriPay's API begins in sandbox mode, such as {@code http://localhost:8090/tripay/api-sandbox}. */
    public String getTripayUrl() {
        return tripay.sandboxApi();
    }

    /** Where Kropay's API begins, such as {@code http://localhost:8090/kropay}, before {@code /api/v1}. */
    public String getKropayUrl() {
        return kropay.base();
    }

    /** Stops serving and sending, at once. What is still to be sent is sent after a restart if there is a data file. */
    @Override
    public void close() {
        server.close();
        surroundings.background().close();
        surroundings.journal().close();
    }

    private Reply route(Request request) {
        if (!request.path().equals("/")) {
            return paths.handle(request);
        }
        if (!request.method().equals("GET")) {
            throw Refusal.methodNotAllowed("GET");
        }
        return HtmlPage.of(
                200,
                "Payment sandbox",
                "<h1>Transactions</h1>\n" + faultControl.overview() + tripay.overview() + kropay.overview());
    }
}
