package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;

import id.gerbang.Payments;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import id.gerbang.spi.Gateways;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Settings of a shop with one TriPay account; a test may change them. */
final class Accounts {

    /** Nobody listens there, so that no callback leaves this machine. */
    static final String NOWHERE = "http://127.0.0.1:9";

    private Accounts() {}

    /** The sandbox's {@code T0001}. */
    static Map<String, String> feesOnMerchant(String api) {
        return of(api, "T0001", "DEV-sandbox-key", "sandbox-private-key");
    }

    /** The sandbox's {@code T0002}. */
    static Map<String, String> feesOnCustomer(String api) {
        return of(api, "T0002", "DEV-customer-fee-key", "customer-fee-private-key");
    }

    /** The sandbox's {@code T0003}, whose keys are easy to find wherever they must not be. */
    static Map<String, String> canary(String api) {
        return of(api, "T0003", Secrets.API_KEY, Secrets.PRIVATE_KEY);
    }

    /** The same merchant in production mode, which alone has open payments and e-wallets. */
    static Map<String, String> production(String api) {
        Map<String, String> settings = canary(api);
        settings.put("gerbang.tripay.mode", "production");
        return settings;
    }

    /** With another idea of what time it is. */
    static Gateways open(Map<String, String> settings, Clock clock) {
        return Gateways.open(Settings.of(settings), HttpTransport.standard(), clock);
    }

    /** A feature that there has to be. */
    static <F> F feature(Payments payments, Class<F> type) {
        return requireNonNull(payments.feature("tripay", type), type.getName());
    }

    private static Map<String, String> of(String api, String code, String apiKey, String privateKey) {
        Map<String, String> settings = new HashMap<>();
        settings.put("gerbang.public-url", NOWHERE);
        settings.put("gerbang.tripay.base-url", api);
        settings.put("gerbang.tripay.mode", "sandbox");
        settings.put("gerbang.tripay.merchant-code", code);
        settings.put("gerbang.tripay.api-key", apiKey);
        settings.put("gerbang.tripay.private-key", privateKey);
        return settings;
    }
}
