package id.gerbang.tck;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What can be done wrong when no answer comes, or none that is one. */
final class BadAnswers {

    private static final Logger LOG = Logger.getLogger(BadAnswers.class.getName());
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private BadAnswers() {}

    static List<Bad> all() {
        return List.of(
                failing(
                        "6.1",
                        "unknown where nothing was sent",
                        (request, failure) -> failure instanceof GatewayUnreachableException
                                ? new OutcomeUnknownException(request.getMerchantRef(), "unreachable", failure)
                                : failure),
                Bad.gateway("6.2", "waits once more than it may", (good, config) -> new Wrapped(good) {
                    @Override
                    public Payment create(PaymentRequest request) {
                        try {
                            return super.create(request);
                        } catch (OutcomeUnknownException e) {
                            if (String.valueOf(e.getMessage()).contains("no complete reply")) {
                                for (int i = 0; i < 30; i++) {
                                    againOf(request);
                                }
                            }
                            throw e;
                        }
                    }

                    private void againOf(PaymentRequest request) {
                        try {
                            super.create(request);
                        } catch (OutcomeUnknownException e) {
                            LOG.log(Level.FINE, "again", e);
                        }
                    }
                }),
                Bad.gateway("6.3", "never gives up", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        for (int i = 0; ; i++) {
                            try {
                                return super.find(reference);
                            } catch (GatewayUnreachableException e) {
                                if (i > 30 || !String.valueOf(e.getMessage()).contains("no complete reply")) {
                                    throw e;
                                }
                            }
                        }
                    }
                }),
                Bad.gateway("6.4", "sends it again when the line breaks", (good, config) -> new Wrapped(good) {
                    @Override
                    public Payment create(PaymentRequest request) {
                        try {
                            return super.create(request);
                        } catch (OutcomeUnknownException e) {
                            if (String.valueOf(e.getMessage()).contains("SocketException")) {
                                return super.create(request);
                            }
                            throw e;
                        }
                    }
                }),
                Bad.gateway("7.1", "follows a redirect", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        try {
                            return super.find(reference);
                        } catch (GatewayUnreachableException e) {
                            if (String.valueOf(e.getMessage()).contains("HTTP 30")) {
                                follow(config.getBaseUrl(NOWHERE));
                            }
                            throw e;
                        }
                    }
                }),
                failing(
                        "7.2",
                        "takes a server's trouble for a no",
                        (request, failure) ->
                                String.valueOf(failure.getMessage()).contains("HTTP 50")
                                        ? new GatewayRefusedException("contoh", 500, "")
                                        : failure),
                Bad.gateway("7.3", "takes a server's trouble for nothing found", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        try {
                            return super.find(reference);
                        } catch (GatewayUnreachableException e) {
                            if (String.valueOf(e.getMessage()).contains("HTTP 503")) {
                                return null;
                            }
                            throw e;
                        }
                    }
                }),
                failing(
                        "7.4",
                        "takes a no for trouble",
                        (request, failure) -> failure instanceof GatewayRefusedException
                                ? new OutcomeUnknownException(request.getMerchantRef(), "401", failure)
                                : failure),
                Bad.gateway("7.5", "takes any answer for its own", (good, config) -> new Wrapped(good) {
                    private volatile @Nullable Payment last;

                    @Override
                    public Payment create(PaymentRequest request) {
                        try {
                            Payment made = super.create(request);
                            last = made;
                            return made;
                        } catch (OutcomeUnknownException e) {
                            Payment other = last;
                            if (other != null && String.valueOf(e.getMessage()).contains("another payment")) {
                                return other;
                            }
                            throw e;
                        }
                    }
                }),
                Bad.gateway("7.6", "takes any answer for what it asked", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        try {
                            return super.find(reference);
                        } catch (GatewayUnreachableException e) {
                            if (String.valueOf(e.getMessage()).contains("another payment")) {
                                return null;
                            }
                            throw e;
                        }
                    }
                }));
    }

    /** Failures of a create, made into others. */
    interface Change {
        RuntimeException of(PaymentRequest request, RuntimeException failure);
    }

    static Bad failing(String rule, String what, Change change) {
        return Bad.gateway(rule, what, (good, config) -> new Wrapped(good) {
            @Override
            public Payment create(PaymentRequest request) {
                try {
                    return super.create(request);
                } catch (GatewayRefusedException | GatewayUnreachableException | OutcomeUnknownException e) {
                    throw change.of(request, e);
                }
            }
        });
    }

    private static void follow(URI uri) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        try {
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
