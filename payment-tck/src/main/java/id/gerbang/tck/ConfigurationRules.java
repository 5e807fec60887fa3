package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerbang.ConfigurationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section 2: how an account is opened. */
interface ConfigurationRules extends ProviderUnderTest {

    @Test
    default void rule_2_1_a_setting_that_is_missing_or_empty_is_named() {
        OpenAccount.assumeFound(this);
        assertAll(settings().keySet().stream().map(name -> () -> {
            assertNamed(name, null);
            assertNamed(name, "");
            assertNamed(name, " \t");
        }));
    }

    private void assertNamed(String name, @Nullable String value) {
        Map<String, String> settings = OpenAccount.settings(this, OpenAccount.NOWHERE, OpenAccount.USUAL_TIMEOUT);
        settings.remove(OpenAccount.key(name));
        if (value != null) {
            settings.put(OpenAccount.key(name), value);
        }
        String what = value == null ? name + " is missing" : name + " is '" + value + "'";
        ConfigurationException problem =
                assertThrows(ConfigurationException.class, () -> open(settings), () -> what + ", and it opens");
        assertEquals(OpenAccount.key(name), problem.getKey(), () -> what + ", and this is named");
        assertTrue(
                String.valueOf(problem.getMessage()).contains(OpenAccount.key(name)),
                () -> what + ", and the message is: " + problem.getMessage());
    }

    private void open(Map<String, String> settings) {
        OpenAccount.open(this, settings).close();
    }

    @Test
    default void rule_2_2_opening_talks_to_nobody() throws Exception {
        try (OddServer server = OddServer.closing();
                OpenAccount account = OpenAccount.at(this, server.uri())) {
            assertEquals(0, account.transport().calls(), "calls by the transport while it opened");
            assertEquals(0, server.connections(), "connections to the gateway while it opened");
        }
    }
}
