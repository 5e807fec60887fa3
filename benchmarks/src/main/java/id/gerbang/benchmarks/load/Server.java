package id.gerbang.benchmarks.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Payara Micro with a war, as a process of its own in a folder of its own, both of which end with this one, also by
 * Ctrl-C. Its thread pools and its database's connections are as many as they are by default.
 */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String LOG = "server.log";
    private static final int LINES = 30;

    private final URI url;
    private @Nullable Folder folder;
    private @Nullable Process process;

    private Server(URI url) {
        this.url = url;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param url a free port of this machine
     * @param settings as environment variables, and no others of Gerbang
     */
    static Server start(URI url, Map<String, String> settings)
            throws IOException, InterruptedException, URISyntaxException {
        Path built = built();
        Server server = new Server(url);
        // whoever is told to end while this goes on waits until it is all there, and then ends all of it
        synchronized (Server.class) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.launch(built, settings);
        }
        server.awaitReady();
        return server;
    }

    /** Where the jar of the server and gerbang.war are: beside the jar of this. */
    private static Path built() throws URISyntaxException {
        return Path.of(Server.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling("");
    }

    private void launch(Path built, Map<String, String> settings) throws IOException {
        Folder made = Folder.create();
        folder = made;
        Path war = made.path().resolve("shop.war");
        War.make(built.resolve("gerbang.war"), war);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + made.path(),
                        "-jar",
                        built.resolve("payara-micro.jar").toAbsolutePath().toString(),
                        "--nocluster",
                        "--rootdir",
                        made.path().resolve("root").toString(),
                        "--port",
                        String.valueOf(url.getPort()),
                        "--contextroot",
                        "/",
                        "--deploy",
                        war.toString()))
                .directory(made.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(made.path().resolve(LOG).toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GERBANG_"));
        environment.putAll(settings);
        process = builder.start();
    }

    static URI freeUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    /** Where it is, without a slash at the end. */
    URI url() {
        return url;
    }

    /** The processor time that it has used so far. */
    Duration used() {
        return process == null
                ? Duration.ZERO
                : process.info().totalCpuDuration().orElseThrow();
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(START);
        while (!answers()) {
            if (process == null || !process.isAlive() || Instant.now().isAfter(deadline)) {
                String log = lastWords();
                close();
                throw new IOException("the server did not start:\n" + log);
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private String lastWords() throws IOException {
        if (folder == null) {
            return "";
        }
        List<String> log = Files.readAllLines(folder.path().resolve(LOG));
        return String.join("\n", log.subList(Math.max(0, log.size() - LINES), log.size()));
    }

    private boolean answers() {
        try {
            HttpURLConnection http = (HttpURLConnection)
                    url.resolve("/till?account=none").toURL().openConnection(Proxy.NO_PROXY);
            http.setReadTimeout(10_000);
            return http.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        synchronized (Server.class) {
            if (process != null) {
                process.destroy();
                process.onExit()
                        .completeOnTimeout(process, 15, TimeUnit.SECONDS)
                        .join();
                process.destroyForcibly().onExit().join();
            }
            if (folder != null) {
                folder.close();
            }
        }
    }
}
