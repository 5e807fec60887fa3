package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The shop on a server, with a bank. It can be paid into {@code tripay}, which is the bank; into {@code moody}, which is
 * the bank behind a {@link MoodyGateway}; and into {@code away}, where nobody is.
 */
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
        Bank bank = Bank.open();
        MoodyGateway moody = MoodyGateway.before(bank.api());
        Map<String, String> settings = new HashMap<>();
        settings.put("GERBANG_ACCOUNTS", "tripay,moody,away");
        settings.put("GERBANG_TRIPAY_BASE_URL", bank.api());
        settings.putAll(account("MOODY", moody.api()));
        settings.putAll(account("AWAY", "http://127.0.0.1:" + Payara.freePort()));
        return new Shop(directory, bank, moody, Payara.start(directory, settings));
    }

    private static Map<String, String> account(String name, String api) {
        return Map.of(
                "GERBANG_" + name + "_PROVIDER", "tripay",
                "GERBANG_" + name + "_MODE", "sandbox",
                "GERBANG_" + name + "_MERCHANT_CODE", "T0001",
                "GERBANG_" + name + "_API_KEY", "DEV-sandbox-key",
                "GERBANG_" + name + "_PRIVATE_KEY", "sandbox-private-key",
                "GERBANG_" + name + "_BASE_URL", api,
                "GERBANG_" + name + "_TIMEOUT", "PT5S");
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
