package id.gerbang.tck;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.CallbackReply;
import id.gerbang.ConfigurationException;
import id.gerbang.GatewayRefusedException;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.tck.example.ContohStub;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What can be done wrong in a gateway, one thing at a time. */
final class BadGateways {

    private static final Logger LOG = Logger.getLogger(BadGateways.class.getName());
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private BadGateways() {}

    static List<Bad> all() {
        return List.of(
                new Bad("1.2", "an id with a capital and an underscore", (good, config) -> good.open(config)),
                new Bad("1.3", "a key that every account has", (good, config) -> good.open(config)),
                new Bad("2.1", "names the setting of another account", (good, config) -> {
                    try {
                        return good.open(config);
                    } catch (ConfigurationException e) {
                        throw new ConfigurationException("gerbang.contoh.api-key", "is missing");
                    }
                }),
                new Bad("2.2", "connects while it opens", (good, config) -> {
                    connect(config);
                    return good.open(config);
                }),
                Bad.gateway("3.1", "the provider's name for the account's", (good, config) -> new Wrapped(good) {
                    @Override
                    public Payment create(PaymentRequest request) {
                        return named(super.create(request));
                    }

                    @Override
                    public @Nullable Payment find(String reference) {
                        Payment found = super.find(reference);
                        return found == null ? null : named(found);
                    }

                    private Payment named(Payment payment) {
                        return payment.toBuilder().setAccount("contoh").build();
                    }
                }),
                created(
                        "3.1",
                        "a payment that is paid when it is made",
                        made -> made.toBuilder().setStatus(PaymentStatus.PAID).build()),
                created(
                        "3.2",
                        "nothing to pay with",
                        made -> made.toBuilder().setPayCode(null).build()),
                found(
                        "3.3",
                        "another id when it is found",
                        found -> found.toBuilder().setId("x").build()),
                Bad.gateway("3.4", "a failure where nothing is found", (good, config) -> new Wrapped(good) {
                    @Override
                    public Payment find(String reference) {
                        Payment found = super.find(reference);
                        if (found == null) {
                            throw new GatewayRefusedException(config.getAccount(), 404, "");
                        }
                        return found;
                    }
                }),
                Bad.gateway("3.5", "looks at the last part of a reference", (good, config) -> new Wrapped(good) {
                    @Override
                    public @Nullable Payment find(String reference) {
                        return super.find(reference.replaceFirst("^.*/(?=.)", ""));
                    }
                }),
                found(
                        "3.6",
                        "loses letters outside ASCII",
                        found -> found.toBuilder()
                                .setMerchantRef(
                                        String.valueOf(found.getMerchantRef()).replaceAll("[^ -~]", "?"))
                                .build()),
                found(
                        "3.7",
                        "takes an expired payment for a pending one",
                        found -> found.getStatus() == PaymentStatus.EXPIRED
                                ? found.toBuilder()
                                        .setStatus(PaymentStatus.PENDING)
                                        .build()
                                : found),
                found(
                        "3.7",
                        "no word of the gateway's",
                        found -> found.toBuilder().setGatewayStatus(null).build()),
                Bad.gateway("3.8", "settled by more", (good, config) -> new Wrapped(good) {
                    @Override
                    public boolean isSettledBy(Payment stored, Rupiah paid) {
                        return paid.compareTo(stored.getAmount()) >= 0;
                    }
                }),
                Bad.gateway("3.8", "settled by nothing", (good, config) -> new Wrapped(good) {
                    @Override
                    public boolean isSettledBy(Payment stored, Rupiah paid) {
                        return false;
                    }
                }),
                created(
                        "3.9",
                        "words in place of a QR code",
                        made -> made.toBuilder().setQrString("SANDBOX MODE").build()),
                created(
                        "3.9",
                        "a QR code of one rupiah more",
                        made -> made.toBuilder()
                                .setQrString(qris(made.getAmount().getAmount() + 1))
                                .build()),
                Bad.gateway("3.10", "any answer fits", (good, config) -> new Wrapped(good) {
                    @Override
                    public boolean fits(Payment stored, Payment found) {
                        return true;
                    }
                }),
                Bad.gateway("3.10", "its own answer does not fit", (good, config) -> new Wrapped(good) {
                    @Override
                    public boolean fits(Payment stored, Payment found) {
                        return false;
                    }
                }),
                created(
                        "3.11",
                        "can be paid for two days",
                        made -> made.toBuilder()
                                .setExpiresAt(Instant.now().plus(Duration.ofDays(2)))
                                .build()),
                Bad.gateway("5.1", "a no to what was accepted", (good, config) -> new Wrapped(good) {
                    @Override
                    public CallbackReply acknowledge(CallbackReading reading) {
                        return reading instanceof Rejected
                                ? super.acknowledge(reading)
                                : CallbackReply.json(500, "{\"ok\":true}");
                    }
                }),
                Bad.gateway("5.2", "a yes to what nobody could read", (good, config) -> new Wrapped(good) {
                    @Override
                    public CallbackReply acknowledge(CallbackReading reading) {
                        return reading instanceof Rejected no && no.getReason() == Reason.AUTHENTIC_UNREADABLE
                                ? CallbackReply.json(200, "{\"ok\":true}")
                                : super.acknowledge(reading);
                    }
                }),
                Bad.gateway("8.1", "prints its key", (good, config) -> new Wrapped(good) {
                    @Override
                    public String toString() {
                        return "Contoh{" + ContohStub.API_KEY + "}";
                    }
                }),
                BadAnswers.failing(
                        "8.2",
                        "a key in a cause",
                        (request, failure) -> failure instanceof GatewayRefusedException
                                ? with(failure, new IllegalStateException("401 to " + ContohStub.API_KEY))
                                : failure),
                Bad.gateway("8.3", "a key in the log", (good, config) -> new Wrapped(good) {
                    @Override
                    public Payment create(PaymentRequest request) {
                        LOG.fine(() -> "with " + ContohStub.API_KEY);
                        return super.create(request);
                    }
                }),
                Bad.gateway("9.1", "remembers the last request", (good, config) -> new Wrapped(good) {
                    private volatile @Nullable PaymentRequest last;

                    @Override
                    public Payment create(PaymentRequest request) {
                        last = request;
                        Payment made = super.create(request);
                        return made.toBuilder()
                                .setMerchantRef(Objects.requireNonNull(last).getMerchantRef())
                                .build();
                    }
                }),
                Bad.gateway("9.2", "closes what is not its own", (good, config) -> new Wrapped(good) {
                    @Override
                    public void close() {
                        config.getTransport().close();
                    }
                }),
                Bad.gateway("9.2", "cannot be closed twice", (good, config) -> new Wrapped(good) {
                    private final AtomicInteger closed = new AtomicInteger();

                    @Override
                    public void close() {
                        if (closed.getAndIncrement() > 0) {
                            throw new IllegalStateException("it is closed");
                        }
                    }
                }));
    }

    private interface PaymentChange {
        Payment of(Payment payment);
    }

    private static Bad created(String rule, String what, PaymentChange change) {
        return Bad.gateway(rule, what, (good, config) -> new Wrapped(good) {
            @Override
            public Payment create(PaymentRequest request) {
                return change.of(super.create(request));
            }
        });
    }

    private static Bad found(String rule, String what, PaymentChange change) {
        return Bad.gateway(rule, what, (good, config) -> new Wrapped(good) {
            @Override
            public @Nullable Payment find(String reference) {
                Payment found = super.find(reference);
                return found == null ? null : change.of(found);
            }
        });
    }

    /** The least that is a QRIS. */
    private static String qris(long amount) {
        String digits = Long.toString(amount);
        String open = "000201530336054" + String.format(Locale.ROOT, "%02d", digits.length()) + digits + "6304";
        int crc = 0xffff;
        for (byte b : open.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= b << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
        }
        return open + String.format(Locale.ROOT, "%04X", crc & 0xffff);
    }

    private static RuntimeException with(RuntimeException failure, Throwable cause) {
        failure.addSuppressed(cause);
        return failure;
    }

    static void connect(GatewayConfig config) {
        URI gateway = config.getBaseUrl(NOWHERE);
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            LOG.fine(() -> "connected to " + socket.getPort());
        } catch (IOException e) {
            LOG.log(Level.FINE, "nobody listens", e);
        }
    }
}
