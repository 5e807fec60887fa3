package id.gerbang.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.Settings;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.HttpTransport;
import id.gerbang.http.TransportException;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The provider under test, opened as a shop opens it, under an account's name that is not the provider's. */
final class OpenAccount implements AutoCloseable {

    static final String ACCOUNT = "toko-tck";
    static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ProviderUnderTest provider;
    private final Transport transport;
    private final Gateways gateways;
    private final PaymentGateway gateway;

    private OpenAccount(ProviderUnderTest provider, Transport transport, Gateways gateways) {
        this.provider = provider;
        this.transport = transport;
        this.gateways = gateways;
        this.gateway = gateways.get(ACCOUNT);
    }

    static OpenAccount of(ProviderUnderTest provider) {
        return open(provider, settings(provider, provider.baseUrl(), USUAL_TIMEOUT));
    }

    static OpenAccount at(ProviderUnderTest provider, URI baseUrl) {
        return at(provider, baseUrl, USUAL_TIMEOUT);
    }

    static OpenAccount at(ProviderUnderTest provider, URI baseUrl, Duration timeout) {
        return open(provider, settings(provider, baseUrl, timeout));
    }

    /**
     * Opens it with these settings.
     *
     * @throws id.gerbang.ConfigurationException if it does not open
     */
    static OpenAccount open(ProviderUnderTest provider, Map<String, String> settings) {
        assumeFound(provider);
        Transport transport = new Transport();
        Gateways gateways = Gateways.open(Settings.of(settings), transport, Clock.systemUTC());
        try {
            return new OpenAccount(provider, transport, gateways);
        } catch (RuntimeException e) {
            gateways.close();
            throw e;
        }
    }

    /** To be asked before a rule's many parts, each of which would fail by it. */
    static void assumeFound(ProviderUnderTest provider) {
        assumeTrue(Discovered.by(provider.providerId()).isOne(), "rule 1.1 is broken, without which nothing opens");
    }

    static String key(String name) {
        return "gerbang." + ACCOUNT + "." + name;
    }

    static Map<String, String> settings(ProviderUnderTest provider, URI baseUrl, Duration timeout) {
        Map<String, String> settings = new TreeMap<>();
        // nobody listens there, so that no callback leaves this machine
        settings.put("gerbang.public-url", NOWHERE.toString());
        settings.put("gerbang.accounts", ACCOUNT);
        settings.put(key("provider"), provider.providerId());
        settings.put(key("base-url"), baseUrl.toString());
        settings.put(key("timeout"), timeout.toString());
        provider.settings().forEach((name, value) -> settings.put(key(name), value));
        return settings;
    }

    static String merchantRef() {
        return "tck-" + Long.toString(System.nanoTime(), 36) + "-" + COUNT.incrementAndGet();
    }

    static PaymentRequest request(ProviderUnderTest provider, String merchantRef) {
        return provider.request().account(ACCOUNT).merchantRef(merchantRef).build();
    }

    PaymentGateway gateway() {
        return gateway;
    }

    Transport transport() {
        return transport;
    }

    PaymentRequest request() {
        return request(provider, merchantRef());
    }

    /** A new payment. */
    Payment create() {
        return gateway.create(request());
    }

    /** The gateway's feature, without which the rule is skipped. */
    <F> F feature(Class<F> type) {
        F feature = gateway.feature(type);
        assumeTrue(feature != null, "the gateway has no " + type.getSimpleName());
        return Objects.requireNonNull(feature);
    }

    @Override
    public void close() {
        gateways.close();
    }

    /** The standard transport, which remembers what was done with it. */
    static final class Transport implements HttpTransport {

        private final HttpTransport standard = HttpTransport.standard();
        private final AtomicInteger calls = new AtomicInteger();
        private volatile boolean closed;

        int calls() {
            return calls.get();
        }

        boolean isClosed() {
            return closed;
        }

        @Override
        public HttpReply send(HttpCall call) throws TransportException {
            calls.incrementAndGet();
            return standard.send(call);
        }

        @Override
        public void close() {
            closed = true;
            standard.close();
        }
    }
}
