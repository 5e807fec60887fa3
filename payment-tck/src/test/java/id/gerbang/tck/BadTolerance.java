package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.TransportException;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.VendorJson;
import id.gerbang.tck.example.ContohStub;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Providers that each break one rule about formats of live gateways. */
final class BadTolerance {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private BadTolerance() {}

    static List<Bad> all() {
        return List.of(
                Bad.gateway("15.1", "takes no amount in quotes from an answer", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        Payment found = super.find(reference);
                        if (found != null && body(config, reference).contains("\"amount\":\"")) {
                            throw new GatewayUnreachableException("the amount is a text", null);
                        }
                        return found;
                    }
                }),
                Bad.gateway(
                        "15.1",
                        "takes no amount in quotes from a create's answer",
                        (good, config) -> new Wrapped(good) {
                            @Override
                            public Payment create(PaymentRequest request) {
                                Payment made = super.create(request);
                                if (body(config, String.valueOf(made.getReference()))
                                        .contains("\"amount\":\"")) {
                                    throw new OutcomeUnknownException(
                                            request.getMerchantRef(), "the amount is a text", null);
                                }
                                return made;
                            }
                        }),
                Bad.gateway("15.1", "takes no amount in quotes from a callback", (good, config) -> new Wrapped(good) {
                    @Override
                    public CallbackReading readCallback(Callback callback) {
                        CallbackReading reading = super.readCallback(callback);
                        boolean quoted = text(callback).contains("\"amount\":\"");
                        return quoted && reading instanceof Authenticated
                                ? new Rejected(Reason.AUTHENTIC_UNREADABLE, "the amount is a text")
                                : reading;
                    }
                }),
                Bad.gateway("15.2", "leaves points out of an amount", (good, config) -> new Wrapped(good) {
                    @Override
                    public CallbackReading readCallback(Callback callback) {
                        CallbackReading reading = super.readCallback(callback);
                        return reading instanceof Rejected && text(callback).contains("\"150.000\"")
                                ? new Authenticated(notice(PaymentStatus.PAID))
                                : reading;
                    }
                }),
                Bad.gateway("15.2", "leaves half a rupiah out of an answer", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        try {
                            return super.find(reference);
                        } catch (GatewayUnreachableException e) {
                            if (e.getCause() instanceof VendorJson.Unreadable
                                    && body(config, reference).matches(".*\"amount\":\\d+\\.5.*")) {
                                return payment(config, reference);
                            }
                            throw e;
                        }
                    }
                }),
                Bad.gateway(
                        "15.3", "knows a callback's status in its own case alone", (good, config) -> new Wrapped(good) {
                            @Override
                            public CallbackReading readCallback(Callback callback) {
                                CallbackReading reading = super.readCallback(callback);
                                return reading instanceof Authenticated yes
                                                && !yes.getNotice()
                                                        .getGatewayStatus()
                                                        .equals("paid")
                                        ? new Authenticated(notice(PaymentStatus.UNKNOWN))
                                        : reading;
                            }
                        }),
                Bad.gateway("15.3", "knows a status in its own case alone", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        Payment found = super.find(reference);
                        String word = found == null ? null : found.getGatewayStatus();
                        return found == null || word == null || word.equals(word.strip())
                                ? found
                                : found.toBuilder()
                                        .setStatus(PaymentStatus.UNKNOWN)
                                        .build();
                    }
                }),
                Bad.gateway(
                        "15.4", "cannot read a callback with a byte order mark", (good, config) -> new Wrapped(good) {
                            @Override
                            public CallbackReading readCallback(Callback callback) {
                                CallbackReading reading = super.readCallback(callback);
                                return text(callback).startsWith("\ufeff") && reading instanceof Authenticated
                                        ? new Rejected(Reason.AUTHENTIC_UNREADABLE, "not JSON")
                                        : reading;
                            }
                        }),
                Bad.gateway(
                        "15.4", "cannot read an answer with a byte order mark", (good, config) -> new Wrapped(good) {
                            @Override
                            public @Nullable Payment find(String reference) {
                                Payment found = super.find(reference);
                                if (found != null && body(config, reference).startsWith("\ufeff")) {
                                    throw new GatewayUnreachableException("not JSON", null);
                                }
                                return found;
                            }
                        }),
                Bad.features("15.5", "reads a whole list or none of it", config -> new GoodFeatures(config) {
                    @Override
                    List<Payment> listed(VendorJson answer) throws VendorJson.Unreadable {
                        List<Payment> payments = new ArrayList<>();
                        for (VendorJson row : answer.requireObjects("payments")) {
                            payments.add(payment(row));
                        }
                        return payments;
                    }
                }),
                Bad.features("15.6", "overlooks what it cannot read", config -> new GoodFeatures(config) {
                    @Override
                    List<Payment> lookedUp(VendorJson answer, String merchantRef) throws VendorJson.Unreadable {
                        return listed(answer);
                    }
                }),
                Bad.features("15.6", "gives up at another program's row", config -> new GoodFeatures(config) {
                    @Override
                    List<Payment> lookedUp(VendorJson answer, String merchantRef) throws VendorJson.Unreadable {
                        for (VendorJson row : answer.requireObjects("payments")) {
                            payment(row);
                        }
                        return listed(answer);
                    }
                }),
                Bad.gateway("15.7", "tells the message alone", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        try {
                            return super.find(reference);
                        } catch (GatewayRefusedException e) {
                            throw new GatewayRefusedException(
                                    config.getAccount(), e.getHttpStatus(), message(config, reference));
                        }
                    }
                }));
    }

    private static String text(Callback callback) {
        return new String(callback.getBody(), UTF_8);
    }

    private static Payment payment(GatewayConfig config, String reference) {
        return Payment.builder()
                .setId(config.getAccount() + "/" + reference)
                .setAccount(config.getAccount())
                .setMode(PaymentMode.PRODUCTION)
                .setReference(reference)
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(150_000))
                .build();
    }

    private static PaymentNotice notice(PaymentStatus status) {
        return PaymentNotice.builder()
                .setReference("C1001")
                .setMerchantRef("4711-1")
                .setStatus(status)
                .setGatewayStatus("paid")
                .setTotalAmount(Rupiah.of(150_000))
                .setClosed(true)
                .build();
    }

    private static String message(GatewayConfig config, String reference) {
        try {
            String message =
                    VendorJson.parse(body(config, reference).getBytes(UTF_8)).findText("message");
            return message == null || message.contains(ContohStub.API_KEY) ? "" : message;
        } catch (VendorJson.Unreadable e) {
            return "";
        }
    }

    /** The gateway's answer to a repeated call. */
    private static String body(GatewayConfig config, String reference) {
        URI uri = URI.create(config.getBaseUrl(NOWHERE) + "/payments?reference=" + Asker.enc(reference));
        try {
            HttpReply reply = config.getTransport()
                    .send(HttpCall.get(uri)
                            .withHeader("Authorization", "Bearer " + ContohStub.API_KEY)
                            .withTimeout(config.getTimeout()));
            return reply.getBodyText();
        } catch (TransportException e) {
            return "";
        }
    }
}
