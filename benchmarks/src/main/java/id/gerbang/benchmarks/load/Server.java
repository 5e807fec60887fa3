package id.gerbang.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Payara Micro with a war, as a process of its own in a folder of its own, both of which end with this one, also by
 * Ctrl-C. Its thread pools and its database's connections are as many as they are by default.
 */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int LINES = 30;

    private final Folder folder;
    private final URI url;
    private final Process process;

    private Server(Folder folder, URI url, Process process) {
        this.folder = folder;
        this.url = url;
        this.process = process;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param payara the server's jar
     * @param war what it runs; the file is not needed any more once it answers
     * @param url a free port of this machine
     * @param settings as environment variables, and no others of Gerbang
     */
    static Server start(Path payara, Path war, URI url, Map<String, String> settings)
            throws IOException, InterruptedException {
        Folder folder = Folder.create();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + folder.path(),
                        "-jar",
                        payara.toAbsolutePath().toString(),
                        "--nocluster",
                        "--rootdir",
                        folder.path().resolve("root").toString(),
                        "--port",
                        String.valueOf(url.getPort()),
                        "--contextroot",
                        "/",
                        "--deploy",
                        war.toAbsolutePath().toString()))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.path().resolve("server.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GERBANG_"));
        environment.putAll(settings);
        Server server = launch(folder, url, builder);
        server.awaitReady();
        return server;
    }

    /** No hook runs before the one that ends the process is there: hooks are added under the lock that they take. */
    private static Server launch(Folder folder, URI url, ProcessBuilder builder) throws IOException {
        synchronized (Server.class) {
            Server server = new Server(folder, url, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
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

    private void awaitReady() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                List<String> log = Files.readAllLines(folder.path().resolve("server.log"));
                close();
                throw new IOException("the server did not start:\n"
                        + String.join("\n", log.subList(Math.max(0, log.size() - LINES), log.size())));
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
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
            process.destroy();
            process.onExit().completeOnTimeout(process, 15, TimeUnit.SECONDS).join();
            process.destroyForcibly().onExit().join();
            try {
                folder.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
