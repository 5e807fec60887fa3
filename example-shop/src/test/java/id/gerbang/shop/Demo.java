package id.gerbang.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the example shop and the payment sandbox until it is stopped: {@code java Demo.java payara-micro.jar
 * payment-sandbox.jar example-shop.war}, which {@code mvn -Pdemo} does. Started from its source, it can use nothing
 * but the JDK. Data and logs are kept in {@code gerbang-data} of the current directory. It ends with 1 if it could not
 * start or if one of the two ended by itself.
 */
public final class Demo {

    private static final String TRIPAY = "GERBANG_TRIPAY_BASE_URL";
    private static final String KROPAY = "GERBANG_KROPAY_BASE_URL";
    private static final String KROPAY_TOKEN = "GERBANG_KROPAY_CALLBACK_TOKEN";
    /** What a server ends with on Ctrl-C, which a terminal tells it as well as the demo, and maybe sooner. */
    private static final int INTERRUPTED = 130;

    private static final Path DATA = Path.of("gerbang-data");
    private static final Path LOGS = DATA.resolve("logs");
    /** Held while processes are started and while they are stopped. */
    private static final Object LOCK = new Object();

    private Demo() {}

    /** Runs the demo; the three arguments are the files that it runs. */
    public static void main(String[] files) throws InterruptedException {
        try {
            if (files.length != 3) {
                throw new Failure("usage: java Demo.java payara-micro.jar payment-sandbox.jar example-shop.war");
            }
            run(files[0], files[1], files[2]);
        } catch (Failure e) {
            complain("demo: " + e.getMessage());
        } catch (IOException e) {
            complain("demo: " + e);
        }
        System.exit(1);
    }

    private static void run(String payara, String sandbox, String war)
            throws Failure, IOException, InterruptedException {
        int shopPort = freePort("the shop", "GERBANG_DEMO_SHOP_PORT", "8080");
        int sandboxPort = freePort("the sandbox", "GERBANG_DEMO_SANDBOX_PORT", "8090");
        Files.createDirectories(LOGS);
        Path root = Files.createTempDirectory(Path.of(war).toAbsolutePath().getParent(), "demo-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(root)));
        Optional<?> unused =
                ProcessHandle.current().parent().map(parent -> parent.onExit().thenRun(() -> System.exit(1)));

        System.out.println("Starting the shop and the sandbox; their logs are in " + LOGS.toAbsolutePath());
        Server bank;
        Server shop;
        synchronized (LOCK) {
            bank = startSandbox(sandbox, sandboxPort, shopPort);
            shop = startShop(payara, war, root, shopPort, sandboxPort);
        }
        bank.awaitReady();
        shop.awaitReady();
        System.out.println(welcome(shopPort, sandboxPort));
        CompletableFuture.anyOf(bank.process.onExit(), shop.process.onExit()).join();
        throw bank.process.isAlive() ? shop.failure() : bank.failure();
    }

    private static Server startSandbox(String jar, int port, int shopPort) throws IOException {
        return Server.start(
                "sandbox",
                port,
                Map.of(),
                "-jar",
                jar,
                "--port",
                String.valueOf(port),
                "--data",
                DATA.resolve("sandbox.json").toString(),
                // TriPay is told with every payment where its callbacks go, Kropay in its settings
                "--callback-url",
                "kropay=" + kropayCallbacks(shopPort, System.getenv()));
    }

    /** Where the shop takes Kropay's callbacks. Of a token that cannot be, the shop says so itself when it starts. */
    static String kropayCallbacks(int shopPort, Map<String, String> environment) {
        String token = environment.getOrDefault(KROPAY_TOKEN, "").strip();
        String url = "http://localhost:" + shopPort + "/pay/callbacks/kropay";
        return token.matches("[A-Za-z0-9_-]{16,100}") ? url + "/" + token : url;
    }

    private static Server startShop(String payara, String war, Path root, int port, int sandboxPort)
            throws IOException {
        Map<String, String> settings = Map.of(
                "GERBANG_PUBLIC_URL",
                "http://localhost:" + port,
                TRIPAY,
                "http://localhost:" + sandboxPort + "/tripay/api-sandbox",
                KROPAY,
                "http://localhost:" + sandboxPort + "/kropay");
        return Server.start(
                "shop",
                port,
                settings,
                "-Djava.io.tmpdir=" + root,
                "-jar",
                payara,
                "--nocluster",
                "--rootDir",
                root.toString(),
                "--port",
                String.valueOf(port),
                "--contextroot",
                "/",
                "--deploy",
                war);
    }

    private static String welcome(int shopPort, int sandboxPort) {
        String others = Stream.of(TRIPAY, KROPAY)
                .map(System::getenv)
                .filter(Objects::nonNull)
                .map(gateway -> "The shop asks " + gateway + " and not the sandbox.\n")
                .collect(Collectors.joining());
        return """

                Ready.
                  Shop     http://localhost:%d/     order something, and see how to pay it
                  Sandbox  http://localhost:%d/     the bank's side: pay it, let it expire, give the money back
                %sCtrl-C stops both. What happened is kept in %s.
                """.formatted(shopPort, sandboxPort, others, DATA.toAbsolutePath());
    }

    /** Nothing is said while it stops: what ends then was asked to. */
    private static void complain(String reason) {
        synchronized (LOCK) {
            System.err.println("\n" + reason + "\n");
        }
    }

    private static void stop(Path root) {
        synchronized (LOCK) {
            List<ProcessHandle> servers = ProcessHandle.current().children().toList();
            servers.forEach(ProcessHandle::destroy);
            for (ProcessHandle server : servers) {
                server.onExit().completeOnTimeout(server, 15, TimeUnit.SECONDS).join();
                server.destroyForcibly();
                server.onExit().join();
            }
            delete(root);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("demo: " + directory + " could not be deleted: " + e.getMessage());
        }
    }

    private static int freePort(String user, String variable, String standard) throws Failure {
        String value = System.getenv().getOrDefault(variable, standard);
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65535) {
            throw new Failure(variable + " has to be a port, a number from 1 to 65535");
        }
        int port = Integer.parseInt(value);
        // the sandbox listens on the loopback address, the shop on all: not every system has the one refuse the other
        try {
            new ServerSocket(port).close();
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new Failure("port " + port + ", for " + user + ", is taken by another program. End that one, or set "
                    + variable + " to another port");
        }
        return port;
    }

    /** Something to tell whoever started the demo. */
    private static final class Failure extends Exception {
        Failure(String message) {
            super(message);
        }
    }

    /** One of the two processes. */
    private record Server(String name, int port, Process process, Path log) {

        static Server start(String name, int port, Map<String, String> settings, String... arguments)
                throws IOException {
            List<String> command = new ArrayList<>(List.of(arguments));
            command.add(
                    0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
            Path log = LOGS.resolve(name + ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            // the environment that the demo was started with goes first
            settings.forEach(builder.environment()::putIfAbsent);
            return new Server(name, port, builder.start(), log);
        }

        /** Waits until it answers over HTTP. */
        void awaitReady() throws Failure, IOException, InterruptedException {
            Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
            boolean hopeless = false;
            while (!answers()) {
                if (hopeless || !process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw failure();
                }
                // Payara says so of itself, and runs on without an application that did not start
                hopeless = read().stream().anyMatch(line -> line.contains(" ready in "));
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }

        private boolean answers() {
            try {
                URI page = URI.create("http://localhost:" + port + "/");
                HttpURLConnection http = (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
                http.setReadTimeout(10_000);
                return http.getResponseCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }

        /** What became of it, with the causes that its log gives, or else the log's end. If that is Ctrl-C, the demo ends. */
        Failure failure() throws IOException {
            if (!process.isAlive() && process.exitValue() == INTERRUPTED) {
                System.exit(INTERRUPTED);
            }
            String what = process.isAlive() ? "did not start" : "ended with " + process.exitValue();
            List<String> lines = read();
            List<String> causes = lines.stream()
                    .filter(line -> line.startsWith("Caused by: "))
                    .distinct()
                    .toList();
            List<String> end = lines.subList(Math.max(0, lines.size() - 15), lines.size());
            String why = String.join("\n", causes.isEmpty() ? end : causes);
            return new Failure("the " + name + " " + what + ":\n" + why + "\nsee " + log.toAbsolutePath());
        }

        private List<String> read() throws IOException {
            return new String(Files.readAllBytes(log), UTF_8).lines().toList();
        }
    }
}
