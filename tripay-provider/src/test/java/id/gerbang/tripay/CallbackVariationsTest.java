package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.Settings;
import id.gerbang.http.HttpTransport;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random signed callbacks, with a fixed seed: other JSON with the same meaning, and JSON with another meaning. */
class CallbackVariationsTest {

    private static final long SEED = 20_261_201;
    private static final int ROUNDS = 3_000;
    private static final Rupiah AMOUNT = Rupiah.of(200_000);
    /** Nothing depends on these. */
    private static final List<String> INFORMING = List.of(
            "payment_method",
            "payment_method_code",
            "fee_merchant",
            "fee_customer",
            "total_fee",
            "amount_received",
            "paid_at",
            "note");

    private static final Payment STORED = Payment.builder()
            .setId("p1")
            .setAccount("tripay")
            .setMode(PaymentMode.PRODUCTION)
            .setReference("T0001000023000XXXXX")
            .setMerchantRef("INV123456")
            .setStatus(PaymentStatus.PENDING)
            .setAmount(AMOUNT)
            .setAmountToPay(AMOUNT)
            .build();

    private final Random random = new Random(SEED);
    private final Gateways gateways =
            Gateways.open(Settings.of(Accounts.canary(Accounts.NOWHERE)), HttpTransport.standard(), Clock.systemUTC());
    private final Payments payments = Payments.connect(Accounts.canary(Accounts.NOWHERE));
    private final PaymentGateway gateway = gateways.get("tripay");

    @AfterEach
    void stop() {
        payments.close();
        gateways.close();
    }

    @Test
    void the_same_said_in_other_json_gives_the_same_notice() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = write(sameMeaning());
            CallbackReading reading = Post.signed(body).read(payments);
            assertThat(reading).as("seed %s: %s", SEED, body).isInstanceOf(Authenticated.class);
            PaymentNotice notice = ((Authenticated) reading).getNotice();
            assertThat(notice.getReference()).isEqualTo(STORED.getReference());
            assertThat(notice.getMerchantRef()).isEqualTo(STORED.getMerchantRef());
            assertThat(notice.getStatus()).as(body).isEqualTo(PaymentStatus.PAID);
            assertThat(notice.getTotalAmount()).as(body).isEqualTo(AMOUNT);
            assertThat(notice.isClosed()).as(body).isTrue();
        }
    }

    @Test
    void another_amount_reference_or_merchant_ref_never_pays_the_payment() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> fields = sameMeaning();
            String changed = pick("total_amount", "reference", "merchant_ref", "is_closed_payment");
            fields.put(changed, another(changed));
            String body = write(fields);
            CallbackReading reading = Post.signed(body).read(payments);
            if (reading instanceof Authenticated authentic) {
                assertThat(pays(authentic.getNotice()))
                        .as("seed %s: %s", SEED, body)
                        .isFalse();
            }
        }
    }

    /** The check that the ledger makes before it marks a payment as paid. */
    private boolean pays(PaymentNotice notice) {
        return notice.getStatus() == PaymentStatus.PAID
                && notice.isClosed()
                && notice.getReference().equals(STORED.getReference())
                && String.valueOf(notice.getMerchantRef()).equals(STORED.getMerchantRef())
                && gateway.isSettledBy(STORED, notice.getTotalAmount());
    }

    private Map<String, String> sameMeaning() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("reference", quoted(String.valueOf(STORED.getReference())));
        fields.put("merchant_ref", quoted(String.valueOf(STORED.getMerchantRef())));
        fields.put(
                "total_amount", pick("200000", "\"200000\"", "\"200000.00\"", "200000.00", "200000.0", "\"200000.0\""));
        fields.put("is_closed_payment", pick("1", "\"1\"", "true", "1.0"));
        fields.put("status", pick("\"PAID\"", "\"paid\"", "\"Paid\"", "\" PAID \"", "\"pAID\\n\""));
        for (String name : INFORMING) {
            if (random.nextBoolean()) {
                fields.put(
                        name, pick("null", "0", "\"0\"", "\"BCAVA\"", "2000", "\"2000.00\"", "{}", "[]", "true", "-1"));
            }
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            fields.put("x_" + random.nextInt(100), pick("null", "\"PAID\"", "1", "{\"status\":\"FAILED\"}", "[1,2]"));
        }
        return fields;
    }

    private String another(String field) {
        return switch (field) {
            case "total_amount" ->
                pick(
                        "199999",
                        "200001",
                        "\"20000\"",
                        "\"2000000\"",
                        "\"200.000\"",
                        "\"200,000\"",
                        "2",
                        "20000.0",
                        "-200000",
                        "\"+200000\"",
                        "\" 200000\"",
                        "200000.01",
                        "\"200000.5\"",
                        "2e6",
                        "\"2e5\"",
                        "null",
                        "\"\"",
                        "[200000]");
            case "reference" ->
                pick(
                        "\"T0001000023000XXXXY\"",
                        "\"t0001000023000xxxxx\"",
                        "\"T0001000023000XXXXX \"",
                        "null",
                        "1",
                        "\"\"");
            case "merchant_ref" ->
                pick("\"INV123457\"", "\"inv123456\"", "\" INV123456\"", "null", "123456", "\"\"", "{}");
            default -> pick("0", "\"0\"", "false", "2", "null", "\"yes\"", "0.0");
        };
    }

    /** In any order, with any blanks, and now and then after a byte order mark. */
    private String write(Map<String, String> fields) {
        List<String> members = new ArrayList<>();
        fields.forEach(
                (name, value) -> members.add(blanks() + quoted(name) + blanks() + ":" + blanks() + value + blanks()));
        Collections.shuffle(members, random);
        String json = members.stream().collect(Collectors.joining(",", "{", "}" + blanks()));
        return random.nextInt(4) == 0 ? "\ufeff" + json : json;
    }

    private String blanks() {
        return pick("", "", " ", "\n", "\t", "\r\n  ");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
