package id.gerbang.shop.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payments;
import id.gerbang.shop.orders.Way;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    @Test
    void the_ways_that_are_offered_are_those_whose_account_is_open() {
        assertThat(withAccounts("tripay", "kropay").getWays()).containsExactly(Way.values());
        assertThat(withAccounts("tripay").getWays())
                .contains(Way.BRIVA, Way.QRIS2)
                .doesNotContain(Way.QRIS);
        assertThat(withAccounts("kropay").getWays()).containsExactly(Way.QRIS);
        assertThat(withAccounts().getWays()).isEmpty();
    }

    private static Checkout withAccounts(String... open) {
        Checkout checkout = new Checkout();
        checkout.payments = (Payments) Proxy.newProxyInstance(
                Payments.class.getClassLoader(), new Class<?>[] {Payments.class}, (payments, verb, arguments) -> {
                    assertThat(verb.getName()).isEqualTo("getAccounts");
                    return Set.of(open);
                });
        return checkout;
    }
}
