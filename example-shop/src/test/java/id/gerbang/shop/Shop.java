package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The shop on a server, with a bank behind a {@link MoodyGateway}. */
final class Shop implements AutoCloseable {

    private final Path directory;
    private final Bank bank;
    private final MoodyGateway moody;
    private final Payara server;

    private Shop(Path directory, Bank bank, MoodyGateway moody, Payara server) {
        this.directory = directory;
        this.bank = bank;
        this.moody = moody;
        this.server = server;
    }

    static Shop open() throws Exception {
        Path directory = Files.createTempDirectory("gerbang-shop-");
        MoodyGateway moody = MoodyGateway.open();
        Map<String, String> settings = Map.of(
                "GERBANG_TRIPAY_BASE_URL",
                moody.url() + "/tripay/api-sandbox",
                "GERBANG_TRIPAY_TIMEOUT",
                "PT5S",
                "GERBANG_KROPAY_BASE_URL",
                moody.url() + "/kropay",
                "GERBANG_KROPAY_TIMEOUT",
                "PT5S",
                // each test has its own trouble, and all of them one account
                "GERBANG_WORKER_CALLS_PER_MINUTE",
                "6000",
                // nobody looks for what is due but whoever is told: a callback has to wake the worker
                "GERBANG_WORKER_SWEEP",
                "PT1H");
        Payara server = Payara.start(directory, settings);
        Bank bank = Bank.open(server.url());
        moody.standBefore(bank.url());
        return new Shop(directory, bank, moody, server);
    }

    Bank bank() {
        return bank;
    }

    MoodyGateway moody() {
        return moody;
    }

    String url() {
        return server.url();
    }

    /** What the server has logged so far. */
    String log() throws IOException {
        return server.log();
    }

    /** Orders what the form says, which the shop has to accept. */
    Bought buy(Form form) throws Exception {
        return buy(url(), form);
    }

    static Bought buy(String url, Form form) throws Exception {
        HttpResponse<String> answer = Http.post(url + "/orders", form.fields());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return new Bought(answer.headers().firstValue("Location").orElseThrow());
    }

    @Override
    public void close() throws IOException {
        try (bank;
                moody) {
            server.close();
        } finally {
            delete(directory);
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** Gives every test class of a run the same shop, since it takes a while to open. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Shop.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Shop.class, type -> openUnchecked(), Shop.class);
        }

        private static Shop openUnchecked() {
            try {
                return Shop.open();
            } catch (Exception e) {
                throw new IllegalStateException("the shop could not be opened", e);
            }
        }
    }
}
