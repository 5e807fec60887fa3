package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.qris.QrPicture;
import id.gerbang.qris.Qris;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program in the README, as it stands there. */
class ReadmeTest {

    private final BlockingQueue<PaymentNotice> stored = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    private void program(Map<String, String> config, HttpServer shop) {
        Payments payments = Payments.connect(config);
        shop.createContext("/pay/callbacks/tripay", http -> {
            CallbackReading reading =
                    payments.readCallback("tripay", Callback.of(http.getRequestHeaders(), body(http)));
            if (reading instanceof CallbackReading.Authenticated) {
                store(((CallbackReading.Authenticated) reading).getNotice()); // commits
            }
            answer(http, payments.acknowledge("tripay", reading)); // only after the commit
        });
        Payment payment = payments.create(PaymentRequest.builder()
                .account("tripay")
                .channel("BRIVA")
                .merchantRef("4711-1")
                .amount(Rupiah.of(150_000))
                .customer(Customer.of("Siti Aminah", "siti@shop.example", null))
                .items(OrderItem.of("Kopi Gayo 1 kg", Rupiah.of(150_000), 1))
                .build());
        show("Please pay " + payment.getTotalToPay() + " to BRIVA " + payment.getPayCode());
    }

    @Test
    void a_payment_is_created_and_its_callback_is_stored_and_acknowledged() throws Exception {
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.start();
        try (Simulator tripay = new Simulator()) {
            Map<String, String> config = Accounts.feesOnMerchant(tripay.api());
            config.put(
                    "gerbang.public-url",
                    "http://127.0.0.1:" + shop.getAddress().getPort());
            program(config, shop);
            assertThat(shown.poll(10, TimeUnit.SECONDS)).matches("Please pay Rp 150\\.000 to BRIVA [0-9]+");
            String reference = tripay.reference("4711-1");
            tripay.act(reference, "pay");
            assertThat(stored.poll(10, TimeUnit.SECONDS)).satisfies(notice -> {
                assertThat(notice.getReference()).isEqualTo(reference);
                assertThat(notice.getStatus()).isEqualTo(PaymentStatus.PAID);
                assertThat(notice.getTotalAmount()).isEqualTo(Rupiah.of(150_000));
            });
            assertThat(tripay.answerToCallback(reference)).isEqualTo("200 {\"success\":true}");
        } finally {
            shop.stop(0);
        }
    }

    private void page(Payment payment) {
        Qris qris = Qris.of(payment); // null if there is no code, or none to show
        if (qris != null) {
            show(QrPicture.of(qris).toSvg());
        }
    }

    @Test
    void a_qr_code_is_drawn() throws Exception {
        try (Simulator tripay = new Simulator();
                Payments payments = tripay.connectInProduction()) {
            page(payments.create(Orders.order("4711-1").channel("QRIS2").build()));
            assertThat(shown.poll()).startsWith("<svg ").contains("QRIS Rp 50.000");
            page(payments.create(Orders.order("4711-2").build()));
            assertThat(shown).isEmpty();
        }
    }

    private void store(PaymentNotice notice) {
        stored.add(notice);
    }

    private void show(String text) {
        shown.add(text);
    }

    private static byte[] body(HttpExchange http) throws IOException {
        return http.getRequestBody().readAllBytes();
    }

    private static void answer(HttpExchange http, CallbackReply reply) throws IOException {
        http.getResponseHeaders().set("Content-Type", reply.getContentType());
        Stub.answer(http, reply.getStatus(), reply.getBody().getBytes(UTF_8));
        http.close();
    }
}
