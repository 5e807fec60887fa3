package id.gerbang.servers;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Payara Micro with a war, as a child process in a folder of its own. */
final class Payara {

    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path log;

    private Payara(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it, and does not wait until it answers.
     *
     * @param options of its JVM
     * @param settings as environment variables; nothing else of ours is inherited
     */
    static Payara launch(Path folder, Path war, List<String> options, Map<String, String> settings) throws IOException {
        Payara launched = run(folder, war, options, settings);
        // a test that is ended itself leaves nobody behind
        Runtime.getRuntime().addShutdownHook(new Thread(launched::kill));
        return launched;
    }

    /** Waits until it answers. */
    void awaitAnswer() throws Exception {
        Await.until("the shop answers; see " + log, START, this::answers, up -> up || !isAlive());
        if (!isAlive()) {
            throw new AssertionError("the shop did not start; see " + log);
        }
    }

    private static Payara run(Path folder, Path war, List<String> options, Map<String, String> settings)
            throws IOException {
        Path temporary = Files.createTempDirectory(folder, "payara-");
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of(System.getProperty("payara.jvm").split(" ")));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                Path.of(System.getProperty("payara.micro")).toAbsolutePath().toString(),
                "--nocluster",
                "--rootdir",
                temporary.resolve("root").toString(),
                "--port",
                String.valueOf(port),
                "--contextroot",
                "/",
                "--deploy",
                war.toAbsolutePath().toString()));
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "payara-logs")), "node-", ".log")
                .toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GERBANG_"));
        builder.environment().putAll(settings);
        return new Payara(builder.start(), port, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has logged so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** How many threads it has, as Linux counts them. */
    int threads() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return (int) threads.count();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return !Web.get(URI.create("http://127.0.0.1:" + port + "/counter")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends it a signal by name, such as {@code STOP}. */
    void signal(String name) throws IOException, InterruptedException {
        int result = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (result != 0) {
            throw new IOException("no signal " + name);
        }
    }
}
