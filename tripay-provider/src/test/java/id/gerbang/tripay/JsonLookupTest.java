package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.Payments;
import id.gerbang.feature.EWallets;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** To look for an implementation of Jakarta JSON takes longer than a callback does: that is done at the start. */
class JsonLookupTest {

    /** An application that no longer lets anybody look. */
    private static final class Closed extends ClassLoader {

        Closed() {
            super(JsonLookupTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (name.endsWith(JsonProvider.class.getName())) {
                throw new IllegalStateException("looked for an implementation of Jakarta JSON");
            }
            return super.getResources(name);
        }
    }

    @Test
    void neither_a_create_nor_a_look_up_nor_a_callback_looks_for_an_implementation() {
        try (Simulator tripay = new Simulator()) {
            afterTheStart(Accounts.canary(tripay.api()), payments -> {
                assertThat(payments.create(Orders.order("4711-1").build()).getMerchantRef())
                        .isEqualTo("4711-1");
                assertThat(payments.findByMerchantRef("tripay", "4711-1")).hasSize(1);
                assertThat(Post.valid().read(payments)).isInstanceOf(Authenticated.class);
            });
        }
    }

    @Test
    void nor_does_an_open_payment_or_an_e_wallet() {
        try (Stub tripay = new Stub(Stub.data("{'uuid':'T0003OP1','balance':'100000.00','currency':'IDR'}"))) {
            afterTheStart(Accounts.production(tripay.url()), payments -> {
                OpenPayments openPayments = Accounts.feature(payments, OpenPayments.class);
                assertThat(openPayments.create(OpenPaymentRequest.of("BCAVAOP")).getUuid())
                        .isEqualTo("T0003OP1");
                EWallets wallets = Accounts.feature(payments, EWallets.class);
                assertThat(wallets.get("DANA", "08123456789").getCurrency()).isEqualTo("IDR");
                wallets.unlink("DANA", "08123456789");
            });
        }
    }

    private static void afterTheStart(Map<String, String> settings, Consumer<Payments> calls) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Payments payments = Payments.connect(settings)) {
            thread.setContextClassLoader(new Closed());
            calls.accept(payments);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
