package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.InvalidRequestException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTest {

    @AutoClose
    private final Simulator tripay = new Simulator();

    @AutoClose
    private final Payments payments = tripay.connect();

    @Test
    void a_virtual_account_has_a_code_a_page_and_the_amount_to_pay() {
        Payment payment = payments.create(Orders.order("4711-1").build());
        assertThat(payment.getPayCode()).matches("[0-9]{10,}");
        assertThat(payment.getCheckoutUrl()).asString().endsWith("/tripay/checkout/" + payment.getReference());
        assertThat(payment.getPayUrl()).isNull();
        assertThat(payment.getId()).isEqualTo("tripay/" + payment.getReference());
        assertThat(payment.getAccount()).isEqualTo("tripay");
        assertThat(payment.getMode()).isEqualTo(PaymentMode.SANDBOX);
        assertThat(payment.getMerchantRef()).isEqualTo("4711-1");
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.PENDING);
        assertThat(payment.getGatewayStatus()).isEqualTo("UNPAID");
        assertThat(payment.getChannel()).isEqualTo("BRIVA");
        assertThat(payment.getChannelName()).isEqualTo("BRI Virtual Account");
        assertThat(payment.getAmount()).isEqualTo(Orders.AMOUNT);
        assertThat(payment.getAmountToPay()).isEqualTo(Orders.AMOUNT);
        assertThat(payment.getFeeMerchant()).isEqualTo(Rupiah.of(4_250));
        assertThat(payment.getFeeCustomer()).isEqualTo(Rupiah.ZERO);
        assertThat(payment.getAmountReceived()).isEqualTo(Rupiah.of(45_750));
        assertThat(payment.getPaidAt()).isNull();
    }

    @Test
    void a_wallet_has_a_page_to_pay_on_and_no_code() {
        Payment payment = payments.create(Orders.order("4711-1").channel("OVO").build());
        assertThat(payment.getPayUrl()).isNotNull();
        assertThat(payment.getPayCode()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "PERMATAVA, 60, 43200", "BNIVA, 15, 1440", "BRIVA, 60, 43200", "MANDIRIVA, 60, 43200", "BCAVA, 15, 43200",
        "MUAMALATVA, 60, 180", "CIMBVA, 15, 43200", "BSIVA, 60, 180", "OCBCVA, 15, 43200", "DANAMONVA, 15, 43200",
        "OTHERBANKVA, 15, 1440", "ALFAMART, 60, 1440", "INDOMARET, 15, 43200", "ALFAMIDI, 60, 1440", "OVO, 15, 43200",
        "QRIS, 10, 60", "QRISC, 10, 1440", "QRIS2, 10, 1440", "DANA, 15, 60", "SHOPEEPAY, 15, 60"
    })
    void the_time_to_pay_is_inside_the_channels_window(String channel, int shortest, int longest) {
        Duration least = Duration.ofMinutes(shortest);
        Duration most = Duration.ofMinutes(longest);
        assertThat(timeToPay(channel, null)).isBetween(least, min(most, Duration.ofHours(24)));
        assertThat(timeToPay(channel, Duration.ofSeconds(1))).isBetween(least, least.plusMinutes(2));
        assertThat(timeToPay(channel, Duration.ofDays(365))).isBetween(most.minusMinutes(2), most);
        Duration wish = least.plusMinutes(5);
        assertThat(timeToPay(channel, wish)).isBetween(wish.minusSeconds(2), wish);
    }

    @Test
    void twenty_four_hours_are_usual() {
        Duration day = Duration.ofHours(24);
        assertThat(timeToPay("BRIVA", null)).isBetween(day.minusSeconds(2), day);
    }

    @Test
    void a_channel_outside_the_documents_table_is_left_to_tripay() {
        Duration wish = Duration.ofHours(3);
        assertThat(timeToPay("MYBVA", wish)).isBetween(wish.minusSeconds(2), wish);
    }

    /** Counted from the moment of the answer, so never more than was asked for, and less by what the call took. */
    private Duration timeToPay(String channel, @Nullable Duration wish) {
        PaymentRequest request =
                Orders.order("4711-1").channel(channel).expiresIn(wish).build();
        Payment payment = payments.create(request);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(payment.getExpiresAt()).isNotNull();
        return Duration.between(now, payment.getExpiresAt());
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @Test
    void the_callback_url_is_always_sent() throws Exception {
        assertThat(callbackUrl(payments)).isEqualTo(Accounts.NOWHERE + "/pay/callbacks/tripay");
        Map<String, String> settings = Accounts.feesOnMerchant(tripay.api());
        settings.put("gerbang.tripay.callback-token", "nobody-guesses_17");
        try (Payments others = Payments.connect(settings)) {
            assertThat(callbackUrl(others)).isEqualTo(Accounts.NOWHERE + "/pay/callbacks/tripay/nobody-guesses_17");
        }
        settings.put("gerbang.tripay.callback-url", Accounts.NOWHERE + "/elsewhere");
        try (Payments others = Payments.connect(settings)) {
            assertThat(callbackUrl(others)).isEqualTo(Accounts.NOWHERE + "/elsewhere");
        }
    }

    private String callbackUrl(Payments at) throws IOException, InterruptedException {
        String reference =
                String.valueOf(at.create(Orders.order("4711-1").build()).getReference());
        tripay.act(reference, "pay");
        JsonObject transaction = tripay.transaction(reference);
        return transaction.getJsonArray("callbacks").getJsonObject(0).getString("url");
    }

    @Test
    void the_order_reaches_tripay_as_it_was_asked_for() throws Exception {
        PaymentRequest request = Orders.order("faktur/ké 1+1&x=y")
                .returnUrl(URI.create("https://shop.example/thanks?order=1"))
                .build();
        Payment payment = payments.create(request);
        JsonObject transaction = tripay.transaction(String.valueOf(payment.getReference()));
        assertThat(transaction.getString("merchant_ref")).isEqualTo("faktur/ké 1+1&x=y");
        assertThat(transaction.getString("method")).isEqualTo("BRIVA");
        assertThat(transaction.getInt("amount")).isEqualTo(50_000);
        assertThat(transaction.getBoolean("items_add_up")).isTrue();
        assertThat(payments.findByMerchantRef("tripay", "faktur/ké 1+1&x=y")).hasSize(1);
    }

    @Test
    void items_that_do_not_add_up_are_left_to_tripay() {
        PaymentRequest request =
                Orders.order("4711-1").amount(Rupiah.of(60_000)).build();
        assertThat(payments.create(request).getAmountToPay()).isEqualTo(Rupiah.of(60_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_payment_needs_a_channel(String blank) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        payments.create(Orders.order("4711-1").channel(blank).build()))
                .withMessageContaining("channel")
                .withMessageContaining("BRIVA");
    }

    @Test
    void a_payment_needs_an_item() throws Exception {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> payments.create(Orders.order("4711-1").items().build()))
                .withMessageContaining("items");
        assertThat(tripay.count("4711-1")).isZero();
    }

    @Test
    void a_channel_that_tripay_does_not_know_is_its_refusal() {
        assertThatExceptionOfType(GatewayRefusedException.class)
                .isThrownBy(() -> payments.create(
                        Orders.order("4711-1").channel("BITCOIN").build()))
                .withMessageContaining("Payment channel not found")
                .satisfies(e -> assertThat(e.getHttpStatus()).isEqualTo(400));
    }

    @Test
    void many_threads_get_a_payment_each() throws Exception {
        int threads = 16;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var asked = Stream.iterate(0, i -> i + 1)
                    .limit(threads)
                    .map(i -> pool.submit(inTime(start, "parallel-" + i)))
                    .toList();
            start.countDown();
            Set<@Nullable String> references = new HashSet<>();
            for (Future<Payment> each : asked) {
                references.add(each.get().getReference());
            }
            assertThat(references).hasSize(threads).doesNotContainNull();
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Payment> inTime(CountDownLatch start, String merchantRef) {
        return () -> {
            start.await();
            Payment payment = payments.create(Orders.order(merchantRef).build());
            assertThat(payment.getMerchantRef()).isEqualTo(merchantRef);
            return payment;
        };
    }
}
