package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.GatewayRefusedException;
import id.gerbang.feature.EWallet;
import id.gerbang.feature.EWallets;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Section 13: e-wallets that are linked to the merchant. */
interface EWalletRules extends ProviderUnderTest {

    @Test
    default void rule_13_1_a_wallet_is_not_linked_by_asking() {
        try (OpenAccount account = OpenAccount.of(this)) {
            EWallets wallets = account.feature(EWallets.class);
            String type = type();
            String phone = phone();
            URI page = wallets.link(type, phone);
            assertTrue(
                    "http".equals(page.getScheme()) || "https".equals(page.getScheme()),
                    () -> "where the customer has to go: " + page);
            Expect.failure(
                    GatewayRefusedException.class,
                    "get, of a wallet whose customer has not agreed",
                    () -> wallets.get(type, phone));
        }
    }

    @Test
    default void rule_13_2_a_linked_wallet_is_known_until_its_link_ends() throws Exception {
        try (OpenAccount account = OpenAccount.of(this)) {
            EWallets wallets = account.feature(EWallets.class);
            String type = type();
            String phone = phone();
            assumeTrue(agree(wallets.link(type, phone)), "the author's gateway cannot have anybody agree");
            EWallet linked = wallets.get(type, phone);
            assertEquals(type, linked.getWalletType(), "the wallet");
            assertEquals(phone, linked.getMobilePhone(), "the number");
            wallets.unlink(type, phone);
            Expect.failure(
                    GatewayRefusedException.class,
                    "get, of a wallet that was unlinked",
                    () -> wallets.get(type, phone));
        }
    }

    private String type() {
        String type = walletType();
        assumeTrue(type != null, "the author gave no walletType()");
        return Objects.requireNonNull(type);
    }

    private static String phone() {
        return "0812" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }
}
