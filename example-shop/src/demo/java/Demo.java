import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the example shop and the payment sandbox until it is stopped: {@code java Demo.java payara-micro.jar
 * payment-sandbox.jar example-shop.war}. Data and logs are kept in {@code gerbang-data} of the current directory. It
 * ends with 1 if it could not start or if one of the two ended by itself.
 */
public final class Demo {

    private static final String GATEWAY = "GERBANG_TRIPAY_BASE_URL";
    private static final Path DATA = Path.of("gerbang-data");
    private static final Path LOGS = DATA.resolve("logs");
    private static final String PAYARA_IS_UP = " ready in ";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(200);

    private final List<Server> servers = new ArrayList<>();
    private final int shopPort = port("GERBANG_DEMO_SHOP_PORT", 8080);
    private final int sandboxPort = port("GERBANG_DEMO_SANDBOX_PORT", 8090);
    private boolean stopped;

    private Demo() {}

    /** Runs the demo; the three arguments are the files that it runs. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: java Demo.java payara-micro.jar payment-sandbox.jar example-shop.war");
            System.exit(2);
        }
        try {
            Path[] files = Stream.of(arguments).map(Path::of).toArray(Path[]::new);
            new Demo().run(files[0], files[1], files[2]);
        } catch (Failure e) {
            System.err.println("demo: " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("demo: " + e);
        }
        System.exit(1);
    }

    private void run(Path payara, Path sandbox, Path war) throws IOException {
        checkFree(shopPort, "the shop", "GERBANG_DEMO_SHOP_PORT");
        checkFree(sandboxPort, "the sandbox", "GERBANG_DEMO_SANDBOX_PORT");
        Files.createDirectories(LOGS);
        Path root = Files.createTempDirectory(war.toAbsolutePath().getParent(), "demo-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop();
            delete(root);
        }));
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));

        System.out.println("Starting the shop and the sandbox; their logs are in " + LOGS.toAbsolutePath());
        Server bank = start("sandbox", sandboxPort, Map.of(), sandboxCommand(sandbox));
        Server shop = start("shop", shopPort, shopSettings(), shopCommand(payara, war, root));
        bank.awaitReady();
        shop.awaitReady();
        System.out.println(welcome());
        CompletableFuture.anyOf(bank.ended(), shop.ended()).join();
        if (!isStopped()) {
            throw new Failure(servers.stream()
                    .filter(Server::isDead)
                    .map(Server::obituary)
                    .findFirst()
                    .orElse("ended"));
        }
    }

    private List<String> sandboxCommand(Path jar) {
        String data = DATA.resolve("sandbox.json").toString();
        return List.of("-jar", jar.toString(), "--port", String.valueOf(sandboxPort), "--data", data);
    }

    private List<String> shopCommand(Path payara, Path war, Path root) {
        return List.of(
                "-Djava.io.tmpdir=" + root,
                "-jar",
                payara.toString(),
                "--nocluster",
                "--rootDir",
                root.toString(),
                "--port",
                String.valueOf(shopPort),
                "--contextroot",
                "/",
                "--deploy",
                war.toString());
    }

    /** What other ports mean for the shop's settings; the environment goes first. */
    private Map<String, String> shopSettings() {
        return Map.of(
                "GERBANG_PUBLIC_URL",
                "http://localhost:" + shopPort,
                GATEWAY,
                "http://localhost:" + sandboxPort + "/tripay/api-sandbox");
    }

    private String welcome() {
        String gateway = System.getenv(GATEWAY);
        String other = gateway == null ? "" : "The shop is paid through " + gateway + " and not the sandbox.\n";
        return """

                Ready.
                  Shop     http://localhost:%d/     order something, and see how to pay it
                  Sandbox  http://localhost:%d/     the bank's side: pay it, let it expire, give the money back
                %sCtrl-C stops both. What happened is kept in %s.
                """.formatted(shopPort, sandboxPort, other, DATA.toAbsolutePath());
    }

    private synchronized Server start(String name, int port, Map<String, String> settings, List<String> command)
            throws IOException {
        if (stopped) {
            throw new Failure("stopped");
        }
        Server server = Server.start(name, port, settings, command);
        servers.add(server);
        return server;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void stop() {
        stopped = true;
        servers.forEach(Server::askToStop);
        servers.forEach(Server::awaitStopped);
    }

    private static int port(String variable, int standard) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            return standard;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new Failure(variable + " has to be a port, a number from 1 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static void checkFree(int port, String user, String variable) {
        // the sandbox listens on the loopback address, the shop on all: not every system has the one refuse the other
        try (ServerSocket all = new ServerSocket(port)) {
            all.close();
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new Failure("port " + port + ", for " + user + ", is taken by another program. End that one, or set "
                    + variable + " to another port");
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("demo: " + directory + " could not be deleted: " + e.getMessage());
        }
    }

    /** Something to tell whoever started the demo. */
    private static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }

    /** One of the two processes. */
    private record Server(String name, int port, Process process, Path log) {

        static Server start(String name, int port, Map<String, String> settings, List<String> arguments)
                throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(arguments);
            Path log = LOGS.resolve(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            settings.forEach(builder.environment()::putIfAbsent);
            return new Server(name, port, builder.start(), log);
        }

        /** Waits until it answers over HTTP. */
        void awaitReady() {
            HttpClient client =
                    HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            long deadline = System.nanoTime() + START.toNanos();
            boolean started = false;
            while (!answers(client, request)) {
                // Payara runs on without an application that did not start
                if (started) {
                    throw new Failure("the " + name + " did not start" + lastWords());
                }
                if (isDead()) {
                    throw new Failure(obituary());
                }
                if (System.nanoTime() > deadline) {
                    throw new Failure("the " + name + " does not answer" + lastWords());
                }
                started = read().stream().anyMatch(line -> line.contains(PAYARA_IS_UP));
            }
        }

        private boolean answers(HttpClient client, HttpRequest request) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException e) {
                // not yet
            } catch (InterruptedException e) {
                throw new Failure("interrupted");
            }
            endsWithin(POLL);
            return false;
        }

        boolean isDead() {
            return !process.isAlive();
        }

        CompletableFuture<Process> ended() {
            return process.onExit();
        }

        String obituary() {
            return "the " + name + " ended with " + process.exitValue() + lastWords();
        }

        void askToStop() {
            process.destroy();
        }

        void awaitStopped() {
            if (!endsWithin(STOP)) {
                process.destroyForcibly();
                endsWithin(STOP);
            }
        }

        private boolean endsWithin(Duration time) {
            try {
                return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new Failure("interrupted");
            }
        }

        /** The causes of what went wrong, or else the end of the log. */
        private String lastWords() {
            List<String> lines = read();
            List<String> causes = lines.stream()
                    .filter(line -> line.startsWith("Caused by: "))
                    .distinct()
                    .toList();
            List<String> end = lines.subList(Math.max(0, lines.size() - 15), lines.size());
            return ":\n" + String.join("\n", causes.isEmpty() ? end : causes) + "\nsee " + log.toAbsolutePath();
        }

        private List<String> read() {
            try {
                return Files.readAllLines(log);
            } catch (IOException e) {
                return List.of("the log cannot be read: " + e);
            }
        }
    }
}
