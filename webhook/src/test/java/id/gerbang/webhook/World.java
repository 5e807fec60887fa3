package id.gerbang.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is around the shop, all in this process: its database, the gateways, and the lines to and from them. */
final class World implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    /** The server begins a new file when one is full. */
    private static final String LOGS = "server-*.log";

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    final Tables tables;
    final Simulator gateways;
    final Wire toGateways;
    final Wire toShop;
    /** Nobody listens there until a test does. */
    final int laterPort;

    World() {
        try {
            Files.createDirectories(FOLDER);
            for (Path old : logs()) {
                Files.delete(old);
            }
            tables = new Tables();
            toShop = new Wire(0, NOWHERE);
            gateways = new Simulator(
                    toShop.url() + "/shop/pay/callbacks/live", toShop.url() + "/shop/pay/callbacks/kropay");
            toGateways = new Wire(0, gateways.url());
            laterPort = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The shop's configuration: accounts that work, and others that each have one mistake. */
    String settings() {
        return """
                gerbang.datasource=java:app/jdbc/shop
                gerbang.public-url=http://127.0.0.1:9
                gerbang.outbox.attempts=5
                gerbang.outbox.backoff=PT0.02S
                gerbang.outbox.sweep=PT0.1S
                gerbang.retention.sweep=PT0.2S
                gerbang.worker.sweep=PT0.2S
                gerbang.worker.calls-per-minute=480
                gerbang.worker.shared-accounts=fees-on-customer
                gerbang.accounts=tripay, kropay, warung, hasty, live, again, fees-on-customer, later, hidden, hidden-stopped, \
                    no-key, empty-key, odd-mode, typo, empty-token, short-token
                """
                + account("tripay", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                + kropay("kropay", Canary.KROPAY_KEY, "PT10S")
                + kropay("warung", "kp-warung", "PT10S")
                + kropay("hasty", "kp-warung", "PT2S")
                + account("again", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                + account("live", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                        .replace("=sandbox", "=production")
                        .replace("/api-sandbox", "/api")
                + account("fees-on-customer", "T0002", "DEV-customer-fee-key", "customer-fee-private-key")
                + account("later", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                        .replace(toGateways.url().toString(), "http://127.0.0.1:" + laterPort)
                + account("hidden", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                        .replace("/callbacks/hidden", "/callbacks/hidden/" + Canary.CALLBACK_TOKEN)
                + token("hidden", Canary.CALLBACK_TOKEN)
                + account("hidden-stopped", "T0003", Canary.API_KEY, "")
                + token("hidden-stopped", Canary.CALLBACK_TOKEN)
                + account("no-key", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY).replaceFirst(".*private-key.*", "")
                + account("empty-key", "T0003", Canary.API_KEY, "")
                + account("odd-mode", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                        .replace("=sandbox", "=sandpit")
                + account("typo", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY).replace(".timeout", ".timeuot")
                + account("empty-token", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                + token("empty-token", "")
                + account("short-token", "T0003", Canary.API_KEY, Canary.PRIVATE_KEY)
                + token("short-token", "CANARY-15-chars");
    }

    private static String token(String account, String token) {
        return "gerbang." + account + ".callback-token=" + token + "\n";
    }

    private String account(String name, String merchant, String apiKey, String privateKey) {
        return """
                gerbang.%1$s.provider=tripay
                gerbang.%1$s.mode=sandbox
                gerbang.%1$s.merchant-code=%2$s
                gerbang.%1$s.api-key=%3$s
                gerbang.%1$s.private-key=%4$s
                gerbang.%1$s.base-url=%5$s/tripay/api-sandbox
                gerbang.%1$s.callback-url=%6$s/shop/pay/callbacks/%1$s
                gerbang.%1$s.timeout=PT10S
                """.formatted(name, merchant, apiKey, privateKey, toGateways.url(), toShop.url());
    }

    private String kropay(String name, String apiKey, String timeout) {
        return """
                gerbang.%1$s.provider=kropay
                gerbang.%1$s.api-key=%2$s
                gerbang.%1$s.base-url=%3$s/kropay
                gerbang.%1$s.timeout=%4$s
                """.formatted(name, apiKey, toGateways.url(), timeout);
    }

    /** What the server has written to its log so far. */
    String log() throws IOException {
        StringBuilder log = new StringBuilder();
        for (Path file : logs()) {
            log.append(Files.readString(file));
        }
        return log.toString();
    }

    private static List<Path> logs() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, LOGS)) {
            List<Path> logs = new ArrayList<>();
            files.forEach(logs::add);
            return logs;
        }
    }

    @Override
    public void close() throws SQLException {
        toShop.close();
        toGateways.close();
        gateways.close();
        tables.close();
    }
}
