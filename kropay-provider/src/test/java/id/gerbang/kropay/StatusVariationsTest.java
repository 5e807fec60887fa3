package id.gerbang.kropay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random replies to a status inquiry, with a fixed seed: other JSON with the same meaning, and JSON with another meaning. */
class StatusVariationsTest {

    private static final long SEED = 20_261_201;
    private static final int ROUNDS = 1_000;
    private static final String REFERENCE = "PG-20260529A1B2";

    private static final Payment STORED = Payment.builder()
            .setId("p1")
            .setAccount("kropay")
            .setMode(PaymentMode.PRODUCTION)
            .setReference(REFERENCE)
            .setMerchantRef("4711-1")
            .setStatus(PaymentStatus.PENDING)
            .setAmount(Rupiah.of(10_000))
            .setAmountToPay(Rupiah.of(10_020))
            .build();

    private final Random random = new Random(SEED);
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Gateways gateways;
    private final PaymentGateway gateway;
    private volatile String reply = "";

    StatusVariationsTest() throws IOException {
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = reply.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        Map<String, String> settings = new HashMap<>();
        settings.put("gerbang.public-url", "http://127.0.0.1:9");
        settings.put(
                "gerbang.kropay.base-url",
                "http://127.0.0.1:" + server.getAddress().getPort());
        settings.put("gerbang.kropay.api-key", "kp-sandbox-key");
        gateways = Gateways.open(Settings.of(settings), HttpTransport.standard(), Clock.systemUTC());
        gateway = gateways.get("kropay");
    }

    @AfterEach
    void stop() {
        gateways.close();
        server.stop(0);
    }

    @Test
    void the_same_said_in_other_json_pays_the_payment() {
        for (int round = 0; round < ROUNDS; round++) {
            reply = write(sameMeaning());
            assertThat(pays(gateway.find(REFERENCE)))
                    .as("seed %s: %s", SEED, reply)
                    .isTrue();
        }
    }

    @Test
    void another_amount_reference_or_merchant_ref_never_pays_the_payment() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> fields = sameMeaning();
            String changed = pick("amount", "total_amount", "reference", "merchant_ref");
            fields.put(changed, another(changed));
            reply = write(fields);
            assertThat(isPaid()).as("seed %s: %s", SEED, reply).isFalse();
        }
    }

    private boolean isPaid() {
        try {
            return pays(gateway.find(REFERENCE));
        } catch (GatewayUnreachableException e) {
            return false;
        }
    }

    /** The check that the ledger makes before it marks a payment as paid. */
    private boolean pays(@Nullable Payment found) {
        return found != null
                && found.getStatus() == PaymentStatus.PAID
                && REFERENCE.equals(found.getReference())
                && String.valueOf(STORED.getMerchantRef()).equals(found.getMerchantRef())
                && gateway.fits(STORED, found);
    }

    private Map<String, String> sameMeaning() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("success", pick("true", "1", "\"1\""));
        fields.put("reference", "\"" + REFERENCE + "\"");
        fields.put("merchant_ref", "\"4711-1\"");
        fields.put("amount", pick("10000", "\"10000\"", "\"10000.00\"", "10000.00"));
        fields.put("total_amount", pick("10020", "\"10020\"", "\"10020.00\"", "10020.0"));
        fields.put("status", pick("\"success\"", "\"SUCCESS\"", "\" Success \"", "\"paid\"", "\"PAID\""));
        for (String name : List.of("fee", "net_amount", "paid_at", "created_at", "unique_code")) {
            if (random.nextBoolean()) {
                fields.put(name, pick("null", "20", "\"20.40\"", "\"2026-05-30 15:30:00\"", "\"x\"", "{}", "-1"));
            }
        }
        fields.put("x_" + random.nextInt(100), pick("null", "\"failed\"", "{\"status\":\"pending\"}"));
        return fields;
    }

    private String another(String field) {
        return switch (field) {
            case "amount" -> pick("9999", "\"10.000\"", "\"10,000\"", "10000.5", "\"1e4\"", "null", "10020", "-10000");
            case "total_amount" -> pick("10019", "10000", "\"10.020\"", "\" 10020\"", "10020.01", "null", "\"\"");
            case "reference" -> pick("\"PG-20260529A1B3\"", "\"pg-20260529a1b2\"", "null", "1");
            default -> pick("\"4711-2\"", "\" 4711-1\"", "null", "\"\"", "4711");
        };
    }

    private String write(Map<String, String> fields) {
        List<String> members = new ArrayList<>();
        fields.forEach((name, value) -> members.add(blanks() + "\"" + name + "\"" + blanks() + ":" + blanks() + value));
        Collections.shuffle(members, random);
        String json = members.stream().collect(Collectors.joining(",", "{", "}" + blanks()));
        return random.nextInt(4) == 0 ? "\ufeff" + json : json;
    }

    private String blanks() {
        return pick("", "", " ", "\n", "\t", "\r\n  ");
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
