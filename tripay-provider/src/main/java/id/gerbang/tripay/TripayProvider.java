package id.gerbang.tripay;

import id.gerbang.PaymentMode;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.PaymentProvider;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * TriPay. Settings: {@code api-key}, {@code private-key}, {@code merchant-code} and {@code mode} ({@code sandbox} or
 * {@code production}), all of them needed.
 */
public final class TripayProvider implements PaymentProvider {

    private static final URI PRODUCTION = URI.create("https://tripay.co.id/api");
    private static final URI SANDBOX = URI.create("https://tripay.co.id/api-sandbox");

    /** For {@link java.util.ServiceLoader}. */
    public TripayProvider() {}

    @Override
    public String getId() {
        return "tripay";
    }

    @Override
    public Set<String> getConfigKeys() {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(Arrays.asList("api-key", "private-key", "merchant-code", "mode")));
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        String account = config.getAccount();
        PaymentMode mode = mode(config);
        boolean sandbox = mode == PaymentMode.SANDBOX;
        URI baseUrl = config.getBaseUrl(sandbox ? SANDBOX : PRODUCTION);
        if (baseUrl.getPath().endsWith((sandbox ? PRODUCTION : SANDBOX).getPath())) {
            throw config.wrong(
                    "base-url", "is that of the other mode than " + mode.name().toLowerCase(Locale.ROOT));
        }
        TripaySignature signature =
                new TripaySignature(config.requireSecret("private-key"), config.require("merchant-code"));
        JsonApi api = JsonApi.of(config, baseUrl, "Authorization", "Bearer ", config.requireSecret("api-key"))
                .advising(new RefusalAdvice(account));
        TransactionJson transactions = new TransactionJson(account, mode);
        TripayChannels channels = new TripayChannels(api, config.getClock());
        TripayClosedPayments closedPayments = new TripayClosedPayments(
                api, transactions, signature, channels, config.getCallbackUrl(), config.getPublicUrl());
        return new TripayGateway(
                mode,
                closedPayments,
                new CallbackReader(account, signature),
                Arrays.asList(
                        channels,
                        new TripayFees(api),
                        new TripayInstructions(api),
                        new TripayTransactions(api, transactions),
                        new TripayStatusCheck(api),
                        new TripayOpenPayments(account, mode, api, transactions, signature),
                        new TripayEWallets(account, mode, api, signature)));
    }

    private static PaymentMode mode(GatewayConfig config) {
        switch (config.require("mode")) {
            case "sandbox":
                return PaymentMode.SANDBOX;
            case "production":
                return PaymentMode.PRODUCTION;
            default:
                throw config.wrong("mode", "is neither sandbox nor production");
        }
    }
}
