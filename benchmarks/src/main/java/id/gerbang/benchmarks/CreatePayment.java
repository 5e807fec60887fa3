package id.gerbang.benchmarks;

import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.benchmarks.BareTripay.Created;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A payment made over HTTP at a gateway that answers at once, beside the JDK's two clients used by hand. */
@State(Scope.Benchmark)
public class CreatePayment {

    private static final String ANSWER = "create-answer.json";

    private final StubGateway gateway = gateway();
    private final Payments payments = Shop.connect(gateway.uri());
    private final BareTripay bare = new BareTripay();
    private final URI address = gateway.uri().resolve("/transaction/create");
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(BareTripay.TIMEOUT)
            .build();

    /** Ends the gateway. */
    @TearDown
    public void close() throws IOException {
        payments.close();
        gateway.close();
    }

    /** Gerbang: one deadline for the whole call, sent once at most, strict JSON, the answer checked. */
    @Benchmark
    public Payment gerbang() {
        Rupiah amount = Rupiah.of(BareTripay.AMOUNT);
        return payments.create(PaymentRequest.builder()
                .account(Shop.ACCOUNT)
                .channel("BRIVA")
                .merchantRef(BareTripay.MERCHANT_REF)
                .amount(amount)
                .customer(Customer.of("Siti Aminah", "siti@shop.example", "081234567890"))
                .items(OrderItem.of("Kopi Gayo 1 kg", amount, 1))
                .build());
    }

    /** By hand: sent once at most, a deadline for each read only. */
    @Benchmark
    public Created urlConnection() throws IOException, GeneralSecurityException {
        byte[] request = bare.request();
        HttpURLConnection connection = open();
        // the JDK then tries an idle connection before it uses it, which takes a millisecond
        connection.setFixedLengthStreamingMode(request.length);
        return exchange(connection, request);
    }

    /** By hand, and not safe: the JDK keeps the request, and sends it again when the connection breaks. */
    @Benchmark
    public Created urlConnectionTwice() throws IOException, GeneralSecurityException {
        return exchange(open(), bare.request());
    }

    /** By hand: a deadline for the headers only. */
    @Benchmark
    public Created httpClient() throws IOException, InterruptedException, GeneralSecurityException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(BareTripay.TIMEOUT)
                .header("Authorization", "Bearer " + Shop.API_KEY)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bare.request()))
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        return bare.read(response.statusCode(), limited(response.body()));
    }

    private static byte[] limited(InputStream in) throws IOException {
        try (in) {
            byte[] reply = in.readNBytes(BareTripay.LARGEST_REPLY + 1);
            if (reply.length > BareTripay.LARGEST_REPLY) {
                throw new IOException("too large");
            }
            return reply;
        }
    }

    private HttpURLConnection open() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) BareTripay.TIMEOUT.toMillis());
        connection.setReadTimeout((int) BareTripay.TIMEOUT.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + Shop.API_KEY);
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        return connection;
    }

    private Created exchange(HttpURLConnection connection, byte[] request) throws IOException {
        try (OutputStream out = connection.getOutputStream()) {
            out.write(request);
        }
        return bare.read(connection.getResponseCode(), limited(connection.getInputStream()));
    }

    private static StubGateway gateway() {
        try (InputStream in = Objects.requireNonNull(CreatePayment.class.getResourceAsStream(ANSWER), ANSWER)) {
            return new StubGateway(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
