package id.gerbang.shop;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built WAR on a Payara Micro of its own, as a child process whose working directory is given. */
final class Payara implements AutoCloseable {

    /** How long a start may take on a busy machine. */
    static final Duration START = Duration.ofMinutes(2);

    private static final int TRIES = 3;

    private final Process process;
    private final String url;
    private final Path log;

    private Payara(Process process, String url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /**
     * Starts the shop and waits until it answers.
     *
     * @param directory what it writes is in there
     * @param settings as environment variables; nothing else of ours is inherited
     */
    static Payara start(Path directory, Map<String, String> settings) throws Exception {
        for (int tried = 1; ; tried++) {
            Payara started = launch(directory, freePort(), settings);
            if (started.isReady()) {
                return started;
            }
            started.close();
            // between finding a free port and using it, somebody else may take it
            boolean taken = Files.readString(started.log).contains("Address already in use");
            if (!taken || tried == TRIES) {
                throw new AssertionError("the shop did not start; see " + started.log);
            }
        }
    }

    /** Where the shop is, without a slash at the end. */
    String url() {
        return url;
    }

    /** What it has logged so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as kill -9 does: no hook runs, nothing is written any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 15, TimeUnit.SECONDS).join();
        kill();
    }

    private static Payara launch(Path directory, int port, Map<String, String> settings) throws IOException {
        Path temporary = Files.createTempDirectory(directory, "payara-");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of(System.getProperty("payara.jvm").split(" ")));
        command.addAll(List.of(
                "-jar",
                System.getProperty("payara.micro"),
                "--nocluster",
                "--rootdir",
                temporary.resolve("root").toString(),
                "--port",
                String.valueOf(port),
                "--contextroot",
                "/",
                "--deploy",
                System.getProperty("shop.war")));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        String url = "http://localhost:" + port;
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GERBANG_") || name.startsWith("SHOP_"));
        environment.put("GERBANG_PUBLIC_URL", url);
        environment.putAll(settings);
        Path logs = Files.createDirectories(Path.of("target", "payara-logs"));
        Path log = Files.createTempFile(logs, directory.getFileName() + "-", ".log")
                .toAbsolutePath();
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Payara(builder.start(), url, log);
    }

    private boolean isReady() throws Exception {
        return Eventually.see(
                        "the shop answers; see " + log,
                        START,
                        this::isUp,
                        up -> up || !process.isAlive() || saysReady())
                || isUp();
    }

    private boolean isUp() throws InterruptedException {
        try {
            return Http.get(url + "/").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Payara says so even when the WAR did not start. */
    private boolean saysReady() {
        try {
            return log().contains(" ready in ");
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
