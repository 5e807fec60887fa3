package id.gerbang.kropay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.Customer;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The callback of a gateway that does not sign, in plain Java, as it stands in the README. */
class ReadmeTest {

    private final BlockingQueue<Payment> stored = new LinkedBlockingQueue<>();
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final Semaphore answered = new Semaphore(0);

    private void program(Payments payments, HttpServer shop) {
        shop.createContext("/pay/callbacks/kropay", http -> {
            CallbackReading reading =
                    payments.readCallback("kropay", Callback.of(http.getRequestHeaders(), body(http)));
            if (reading instanceof CallbackReading.Unverified) {
                String reference = ((CallbackReading.Unverified) reading).getReference();
                if (isPending(reference)) { // by your own table: a stranger must not have you ask
                    store(payments.findByReference("kropay", reference)); // compares with the table, commits
                }
            }
            answer(http, payments.acknowledge("kropay", reading)); // only after the commit
        });
    }

    @Test
    void a_hint_about_a_pending_payment_has_the_gateway_asked_and_no_other() throws Exception {
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.start();
        String callbacks = "http://127.0.0.1:" + shop.getAddress().getPort() + "/pay/callbacks/kropay";
        try (Simulator kropay = new Simulator(callbacks);
                Payments payments = Payments.connect(Map.of(
                        "gerbang.kropay.base-url",
                        kropay.api().toString(),
                        "gerbang.kropay.api-key",
                        "kp-sandbox-key"))) {
            program(payments, shop);
            Payment payment = payments.create(PaymentRequest.builder()
                    .account("kropay")
                    .merchantRef("4711-1")
                    .amount(Rupiah.of(150_000))
                    .customer(Customer.of("Siti Aminah", "siti@shop.example", null))
                    .build());
            String reference = String.valueOf(payment.getReference());
            kropay.act(reference, "forge");
            assertThat(answered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            pending.add(reference);
            kropay.act(reference, "pay");
            assertThat(stored.poll(10, TimeUnit.SECONDS)).satisfies(found -> {
                assertThat(found.getStatus()).isEqualTo(PaymentStatus.PAID);
                assertThat(found.getAmountToPay()).isEqualTo(payment.getAmountToPay());
            });
            assertThat(stored).isEmpty();
        } finally {
            shop.stop(0);
        }
    }

    private boolean isPending(String reference) {
        return pending.contains(reference);
    }

    private void store(@Nullable Payment payment) {
        if (payment != null) {
            stored.add(payment);
        }
    }

    private static byte[] body(HttpExchange http) throws IOException {
        return http.getRequestBody().readAllBytes();
    }

    private void answer(HttpExchange http, CallbackReply reply) throws IOException {
        byte[] body = reply.getBody().getBytes(UTF_8);
        http.getResponseHeaders().set("Content-Type", reply.getContentType());
        http.sendResponseHeaders(reply.getStatus(), body.length);
        http.getResponseBody().write(body);
        http.close();
        answered.release();
    }
}
