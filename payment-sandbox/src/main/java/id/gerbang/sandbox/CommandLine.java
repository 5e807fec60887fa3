package id.gerbang.sandbox;

import id.gerbang.sandbox.kropay.KropayMerchant;
import id.gerbang.sandbox.tripay.Merchant;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads the options, given as {@code --name value} or {@code --name=value}. */
final class CommandLine {

    static final String MERCHANTS = """
            Merchant T0001: API key DEV-sandbox-key, private key sandbox-private-key
            Merchant T0002, whose customers bear the fees: \
            API key DEV-customer-fee-key, private key customer-fee-private-key
            Kropay's merchant kropay: API key kp-sandbox-key
            """;

    static final String USAGE = """
            Usage: java -jar payment-sandbox.jar [options]

              --port <number>            port to listen on, 0 for any free one
                                         (default 8090, or GERBANG_SANDBOX_PORT)
              --host <address>           address to listen on (default 127.0.0.1)
              --public-url <url>         beginning of the links it hands out
                                         (default http://localhost:{port})
              --callback-retry <time>    wait before a callback is repeated, as an
                                         ISO 8601 duration (default PT2M)
              --merchant <code:apiKey:privateKey>
                                         one more merchant of TriPay; may be repeated
              --kropay-merchant <name:apiKey>
                                         one more merchant of Kropay; may be repeated
              --callback-url <code=url>  where that merchant's callbacks go if a payment
                                         names no URL, as open payments and Kropay's
                                         never do, such as kropay=http://localhost/;
                                         after the merchant's own option
              --data <file>              keeps the transactions in this file
                                         (default: in memory)
              --help                     shows this

            """ + MERCHANTS;

    private static final String PORT_VARIABLE = "GERBANG_SANDBOX_PORT";

    private final SandboxSettings settings = new SandboxSettings();

    private CommandLine() {}

    static SandboxSettings parse(List<String> arguments, Map<String, String> environment) throws UsageException {
        CommandLine line = new CommandLine();
        String port = environment.getOrDefault(PORT_VARIABLE, "");
        if (!port.isBlank()) {
            line.set(PORT_VARIABLE, "--port", port);
        }
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 && !rest.hasNext()) {
                throw new UsageException(name + " is no option, or its value is missing; see --help");
            }
            line.set(name, name, equals < 0 ? rest.next() : argument.substring(equals + 1));
        }
        return line.settings;
    }

    private void set(String origin, String name, String value) throws UsageException {
        try {
            var unused =
                    switch (name) {
                        case "--port" -> settings.port(Integer.parseInt(value));
                        case "--host" -> settings.host(value);
                        case "--public-url" -> settings.publicUrl(value);
                        case "--callback-retry" -> settings.callbackRetry(Duration.parse(value));
                        case "--merchant" -> settings.merchant(merchant(value));
                        case "--kropay-merchant" -> settings.merchant(kropayMerchant(value));
                        case "--callback-url" -> callbackUrl(value);
                        case "--data" -> settings.data(Path.of(value));
                        default -> throw new UsageException(name + " is no option; see --help");
                    };
        } catch (NumberFormatException e) {
            throw new UsageException(origin + ": a port is a number from 0 to 65535");
        } catch (DateTimeException e) {
            throw new UsageException(origin + ": a duration looks like PT2M or PT0.5S");
        } catch (IllegalArgumentException e) {
            throw new UsageException(origin + ": " + e.getMessage());
        }
    }

    private SandboxSettings callbackUrl(String value) {
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("a merchant's callback URL is code=url");
        }
        return settings.callbackUrl(value.substring(0, equals), value.substring(equals + 1));
    }

    private static KropayMerchant kropayMerchant(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a Kropay merchant is name:apiKey");
        }
        return KropayMerchant.of(value.substring(0, colon), value.substring(colon + 1));
    }

    private static Merchant merchant(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a merchant is code:apiKey:privateKey");
        }
        return Merchant.of(parts[0], parts[1], parts[2]);
    }
}
