package id.gerbang.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The sandbox as a process. It ends with 2 if it was called wrongly and with 1 if it could not start. */
public final class Main {

    private Main() {}

    /** Starts the sandbox, which serves until the process is ended. */
    public static void main(String[] arguments) {
        // small answers are not to wait for the client's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int status = run(List.of(arguments), System.getenv(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(CommandLine.USAGE);
            return 0;
        }
        try {
            PaymentSandbox sandbox = PaymentSandbox.start(CommandLine.parse(arguments, environment));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
            out.println("Payment sandbox on " + sandbox.getUrl() + "/, TriPay on " + sandbox.getTripayUrl()
                    + ", Kropay on " + sandbox.getKropayUrl());
            out.print(CommandLine.MERCHANTS);
            return 0;
        } catch (UsageException | IllegalArgumentException e) {
            err.println("payment-sandbox: " + e.getMessage());
            return 2;
        } catch (IOException | UncheckedIOException e) {
            err.println("payment-sandbox: " + e.getMessage());
            return 1;
        }
    }
}
