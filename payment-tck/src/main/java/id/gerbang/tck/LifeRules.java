package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.gerbang.CallbackReading;
import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Section 9: one gateway for many threads, and its end. */
interface LifeRules extends ProviderUnderTest {

    int THREADS = 8;
    int ROUNDS_EACH = 4;

    @Test
    default void rule_9_1_many_threads_do_not_get_into_each_others_way() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(THREADS);
        try (OpenAccount account = OpenAccount.of(this)) {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return references(account);
                }));
            }
            Set<String> references = new HashSet<>();
            for (Future<List<String>> each : results) {
                references.addAll(each.get());
            }
            assertEquals(THREADS * ROUNDS_EACH, references.size(), "different references");
        } catch (ExecutionException e) {
            throw new AssertionError("in one of " + THREADS + " threads: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> references(OpenAccount account) {
        List<String> references = new ArrayList<>();
        CallbackFixture fixture = callback();
        for (int round = 0; round < ROUNDS_EACH; round++) {
            PaymentRequest request = account.request();
            Payment made = account.gateway().create(request);
            assertEquals(request.getMerchantRef(), made.getMerchantRef(), "the merchant_ref of what was made");
            String reference = Objects.requireNonNull(made.getReference(), "the reference");
            Payment found = account.gateway().find(reference);
            assertNotNull(found, "what was found");
            assertEquals(request.getMerchantRef(), found.getMerchantRef(), "the merchant_ref of what was found");
            if (fixture.isSigned()) {
                assertInstanceOf(
                        CallbackReading.Authenticated.class,
                        account.gateway().readCallback(fixture.valid()),
                        "the valid callback");
                assertInstanceOf(
                        CallbackReading.Rejected.class,
                        account.gateway().readCallback(fixture.withSignatures("garbage")),
                        "a forged callback");
            }
            references.add(reference);
        }
        return references;
    }

    @Test
    default void rule_9_2_closing_twice_is_closing_once_and_leaves_the_transport_open() {
        try (OpenAccount account = OpenAccount.of(this)) {
            account.create();
            account.gateway().close();
            account.gateway().close();
            assertFalse(account.transport().isClosed(), "the transport, which belongs to whoever opened the account");
        }
    }
}
