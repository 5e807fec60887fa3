package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.spi.PaymentProvider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 1: how the provider is found. */
interface DiscoveryRules extends ProviderUnderTest {

    @Test
    default void rule_1_1_exactly_one_provider_is_found() {
        Discovered found = Discovered.by(providerId());
        assertTrue(
                found.isOne(),
                () ->
                        "ServiceLoader is to find one public class with a public constructor without arguments whose id is "
                                + providerId() + ", listed once in META-INF/services/" + PaymentProvider.class.getName()
                                + "; it finds " + found.providers() + " and cannot load " + found.broken());
    }

    @Test
    default void rule_1_2_the_id_is_well_formed_and_stable() throws ReflectiveOperationException {
        for (PaymentProvider provider : twoOfIt()) {
            assertEquals(providerId(), provider.getId(), "the id, every time it is asked for");
            assertTrue(
                    provider.getId().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                    () -> "an id has lower-case letters, digits and hyphens: " + provider.getId());
        }
    }

    @Test
    default void rule_1_3_the_config_keys_are_its_own_and_stable() throws ReflectiveOperationException {
        List<PaymentProvider> two = twoOfIt();
        Set<String> keys = two.get(0).getConfigKeys();
        assertFalse(keys.isEmpty(), "there are no config keys");
        assertEquals(keys, two.get(0).getConfigKeys(), "the keys, asked for again");
        assertEquals(keys, two.get(1).getConfigKeys(), "the keys of another instance");
        assertTrue(
                keys.containsAll(settings().keySet()),
                () -> keys + " lacks some of " + settings().keySet());
        for (String key : keys) {
            assertTrue(key.matches("[a-z0-9]+(-[a-z0-9]+)*"), () -> "a key has lower-case letters: " + key);
            assertFalse(
                    Set.of("provider", "base-url", "callback-url", "callback-token", "timeout")
                            .contains(key),
                    () -> "every account has " + key + ", it is not to be listed");
        }
    }

    private List<PaymentProvider> twoOfIt() throws ReflectiveOperationException {
        Discovered found = Discovered.by(providerId());
        assumeTrue(found.isOne(), "rule 1.1 is broken");
        PaymentProvider provider = found.providers().get(0);
        return List.of(provider, provider.getClass().getConstructor().newInstance());
    }
}
