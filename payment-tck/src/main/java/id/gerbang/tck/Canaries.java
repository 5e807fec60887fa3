package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The secrets of the account under test, as they are and as they would be written in a header or an address. */
final class Canaries {

    private final Map<String, String> forms = new LinkedHashMap<>();

    Canaries(ProviderUnderTest provider) {
        for (String name : provider.secrets()) {
            String secret = Objects.requireNonNullElse(provider.settings().get(name), "");
            assertTrue(secret.length() >= 8, () -> name + " is no setting of 8 characters or more");
            forms.put(name, secret);
            forms.put(name + " in an address", URLEncoder.encode(secret, UTF_8));
            forms.put(name + " in Base64", base64(secret));
        }
    }

    /** Without the end, which depends on what follows. */
    private static String base64(String secret) {
        String whole = Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8));
        return whole.substring(0, whole.length() - 2);
    }

    void assertAbsent(String where, @Nullable Object text) {
        String printed = String.valueOf(text);
        forms.forEach((name, secret) -> assertTrue(!printed.contains(secret), () -> where + " has the " + name));
    }

    /** Messages and causes, suppressed ones too. */
    void assertAbsent(String where, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertAbsent(where, (Object) trace);
    }
}
