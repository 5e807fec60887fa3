package id.gerbang.webhook.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.webhook.ledger.CallBudget;
import id.gerbang.webhook.ledger.StoredOpenPayments;
import id.gerbang.webhook.ledger.Sweeps;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a page is gone through by an account that may make one call at a time, which claiming the page counts. */
class InterruptedPageTest {

    private static final PaymentGateway GATEWAY = (PaymentGateway) Proxy.newProxyInstance(
            PaymentGateway.class.getClassLoader(),
            new Class<?>[] {PaymentGateway.class},
            (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final List<String> calls = new ArrayList<>();
    private final DailySweep sweep = new DailySweep();

    @SuppressWarnings("UnnecessaryAssignment") // by no container here
    InterruptedPageTest() {
        sweep.sweeps = new Sweeps() {
            @Override
            public boolean lacks(Page page, Payment listed) {
                return true;
            }

            @Override
            public void interrupted(Page page) {
                calls.add("interrupted");
            }

            @Override
            public void done(Page page, boolean last) {
                calls.add(last ? "done" : "done, and more pages");
            }
        };
        sweep.budget = new CallBudget() {
            @Override
            public <T extends @Nullable Object> T ask(String account, int perMinute, Supplier<T> call) {
                return call.get();
            }
        };
        sweep.openPayments = new StoredOpenPayments() {
            @Override
            public boolean isInto(String account, Payment payment) {
                return true;
            }
        };
        sweep.inquiry = new Inquiry() {
            @Override
            boolean mayAsk(String account) {
                return false;
            }

            @Override
            void askAbout(String account, PaymentGateway gateway, String reference, boolean closed) {
                calls.add("ask " + reference);
            }
        };
    }

    @Test
    void a_page_comes_to_its_end_by_one_call_at_a_time() {
        Sweeps.Page page = page(1, Instant.EPOCH);
        for (int claimed = 0; claimed < 3; claimed++) {
            goThrough(page);
        }
        assertThat(calls)
                .containsExactly("list", "interrupted", "ask T1", "interrupted", "ask T2", "done, and more pages");
    }

    @Test
    void what_is_left_of_another_page_or_of_another_day_is_not_gone_on_with() {
        goThrough(page(1, Instant.EPOCH));
        goThrough(page(2, Instant.EPOCH));
        goThrough(page(2, Instant.EPOCH.plusSeconds(1)));
        assertThat(calls).containsExactly("list", "interrupted", "list", "interrupted", "list", "interrupted");
    }

    private static Sweeps.Page page(int number, Instant back) {
        return new Sweeps.Page("id", PaymentStatus.PAID, number, back, Instant.EPOCH, Instant.EPOCH);
    }

    private void goThrough(Sweeps.Page page) {
        sweep.goThrough(page, "tripay", GATEWAY, new Transactions() {
            @Override
            public PaymentPage getPage(TransactionQuery query, int number) {
                calls.add("list");
                return PaymentPage.of(List.of(paid("T1"), paid("T2")), number, 3);
            }

            @Override
            public Iterable<Payment> getAll(TransactionQuery query) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static Payment paid(String reference) {
        return Payment.builder()
                .setId(reference)
                .setAccount("tripay")
                .setMode(PaymentMode.SANDBOX)
                .setReference(reference)
                .setMerchantRef("4711-1")
                .setStatus(PaymentStatus.PAID)
                .setAmount(Rupiah.of(50_000))
                .build();
    }
}
