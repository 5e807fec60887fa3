package id.gerbang.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Secret;
import id.gerbang.tripay.TripaySignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A server with the shop, where it always is found by the same address, and its lines to the others. */
final class Node implements AutoCloseable {

    private static final String HOST = "http://127.0.0.1:";
    private static final String MOODY = "MOODY";

    private static final TripaySignature SIGNATURE = new TripaySignature(Secret.of("sandbox-private-key"), "T0001");

    private final String name;
    private final Path folder;
    private final Path war;
    private volatile String mood = "WELL";
    private final Line front;
    private @Nullable Line database;
    private @Nullable Line gateway;
    private volatile @Nullable Payara server;

    Node(String name, Path folder, Path war) throws IOException {
        this.name = name;
        this.folder = Files.createDirectories(folder.resolve(name));
        this.war = war;
        this.front = new Line(HttpTalk::new);
    }

    URI url() {
        return URI.create(HOST + front.port());
    }

    /** From the gateways and the customers. */
    Line front() {
        return front;
    }

    /** To the database. */
    Line database() {
        return present(database);
    }

    /** To the gateways. */
    Line gateway() {
        return present(gateway);
    }

    /** Lays its lines. */
    void connect(int postgres, int bank) throws IOException {
        database = new Line(SqlTalk::new, postgres);
        gateway = new Line(HttpTalk::new, bank);
    }

    void start() throws Exception {
        start(List.of(), Map.of());
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param options more of the JVM's
     * @param settings more environment variables, which come before its own
     */
    void start(List<String> options, Map<String, String> settings) throws Exception {
        Map<String, String> all = new TreeMap<>(settings());
        all.putAll(settings);
        Payara started = Payara.launch(folder, war, options, all);
        server = started;
        started.awaitAnswer();
        front.lead(started.port());
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("SHOP_NODE", name),
                Map.entry("SHOP_MOOD", mood),
                // of a hundred thousand events some meet its mood twelve times in a row, and nobody is there to release
                // them
                Map.entry("GERBANG_OUTBOX_ATTEMPTS", mood.equals(MOODY) ? "100" : "12"),
                Map.entry("GERBANG_DB_URL", databaseUrl("")),
                Map.entry("GERBANG_DB_USER", Postgres.USER),
                Map.entry("GERBANG_DB_PASSWORD", "none"),
                Map.entry("GERBANG_PUBLIC_URL", url().toString()),
                Map.entry("GERBANG_WORKER_CALLS_PER_MINUTE", "6000"),
                Map.entry("GERBANG_TRIPAY_MODE", "sandbox"),
                Map.entry("GERBANG_TRIPAY_MERCHANT_CODE", "T0001"),
                Map.entry("GERBANG_TRIPAY_API_KEY", "DEV-sandbox-key"),
                Map.entry("GERBANG_TRIPAY_PRIVATE_KEY", "sandbox-private-key"),
                Map.entry("GERBANG_TRIPAY_BASE_URL", HOST + gateway().port() + "/tripay/api-sandbox"),
                Map.entry("GERBANG_KROPAY_API_KEY", "kp-sandbox-key"),
                Map.entry("GERBANG_KROPAY_BASE_URL", HOST + gateway().port() + "/kropay"));
    }

    /** The database as this node reaches it, by the driver that says everything in plain words. */
    String databaseUrl(String more) {
        return "jdbc:postgresql://127.0.0.1:" + database().port() + "/" + Postgres.DATABASE
                + "?sslmode=disable&gssEncMode=disable&prepareThreshold=0" + more;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        front.lead(0);
        present(server).kill();
    }

    boolean isAlive() {
        return present(server).isAlive();
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws Exception {
        Await.until("the server has ended", this::isAlive, alive -> !alive);
        front.lead(0);
    }

    /** Has it stand still, in the middle of whatever it does. */
    void pause() throws IOException, InterruptedException {
        present(server).signal("STOP");
    }

    /** Has it go on as if nothing had been. */
    void resume() throws IOException, InterruptedException {
        present(server).signal("CONT");
    }

    /** How many threads it has. */
    int threads() throws IOException {
        return present(server).threads();
    }

    String log() throws IOException {
        return present(server).log();
    }

    /** Orders at this shop, or orders the same once more, and returns the payment's reference. */
    String order(String account, String merchantRef, long amount) throws IOException, InterruptedException {
        return Web.post(
                url().resolve("/counter"),
                Map.of(
                        "do",
                        "order",
                        "account",
                        account,
                        "channel",
                        account.equals("tripay") ? "BRIVA" : "QRIS",
                        "merchant_ref",
                        merchantRef,
                        "amount",
                        String.valueOf(amount)));
    }

    /** Has the gateway asked about a payment, as a customer does. */
    String refresh(String account, String reference) throws IOException, InterruptedException {
        return Web.post(url().resolve("/counter"), Map.of("do", "refresh", "account", account, "reference", reference));
    }

    /** What time it is there. */
    Instant time() throws IOException, InterruptedException {
        return Instant.parse(Web.get(url().resolve("/counter")));
    }

    /** Posts a callback of TriPay's with its signature, and returns the answer's status. */
    int callBack(String body) throws IOException, InterruptedException {
        return Web.send(HttpRequest.newBuilder(url().resolve("/pay/callbacks/tripay"))
                        .header("X-Callback-Event", "payment_status")
                        .header("X-Callback-Signature", SIGNATURE.ofCallback(body.getBytes(UTF_8)))
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    /** Has the shop throw at every third event, from the next start on. */
    void makeMoody() {
        mood = MOODY;
    }

    /** Tells the shop how to take what it is told, until the node ends. */
    void mood(String mood) throws IOException, InterruptedException {
        Web.post(url().resolve("/counter"), Map.of("do", "mood", "mood", mood));
    }

    private static <T> T present(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("it is not connected, or not started");
        }
        return thing;
    }

    @Override
    public void close() {
        Payara started = server;
        if (started != null) {
            started.kill();
        }
        front.close();
        if (database != null) {
            database.close();
        }
        if (gateway != null) {
            gateway.close();
        }
    }
}
