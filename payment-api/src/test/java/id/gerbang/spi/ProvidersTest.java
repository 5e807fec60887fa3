package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.ConfigurationException;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTest {

    private static final String KEY = "gerbang.toko.provider";

    private final Path folder;

    ProvidersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_provider_in_the_application_and_one_beside_the_api_are_both_found() throws Exception {
        try (URLClassLoader application =
                ProviderJar.application(jar().provider("Acme", "acme").build("acme.jar"))) {
            Providers providers = findFrom(application);

            assertThat(providers.ids()).containsExactly("acme", "fake");
            assertThat(providers.get("acme", KEY).getClass().getClassLoader()).isSameAs(application);
            assertThat(providers.configKeys("acme")).containsExactly("api-key");
        }
    }

    @Test
    void without_a_context_class_loader_those_beside_the_api_are_found() throws Exception {
        assertThat(findFrom(null).ids()).containsExactly("fake");
        assertThat(findFrom(ClassLoader.getPlatformClassLoader()).ids()).containsExactly("fake");
    }

    @Test
    void the_context_class_loader_comes_first() throws Exception {
        URL jar = jar().provider("OwnFake", "fake").build("own-fake.jar");
        try (URLClassLoader application = new OwnServicesFirst(jar)) {
            Providers providers = findFrom(application);

            assertThat(providers.get("fake", KEY).getClass().getName()).isEqualTo("toko.OwnFake");
            assertThat(providers.configKeys("fake")).containsExactly("api-key");
        }
    }

    @Test
    void a_missing_provider_is_an_error_that_names_the_jar_to_add() throws Exception {
        Providers providers = findFrom(null);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> providers.get("kropay", KEY))
                .withMessageContainingAll(KEY, "'kropay'", "[fake]", "id.gerbang:kropay-provider")
                .withMessageNotContaining("log");
    }

    @Test
    void two_providers_of_one_id_are_an_error_that_names_both_jars_and_hides_no_other() throws Exception {
        URL one = jar().provider("One", "acme").build("one.jar");
        URL two = jar().provider("Two", "acme").build("two.jar");
        try (URLClassLoader application = ProviderJar.application(one, two)) {
            Providers providers = findFrom(application);

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> providers.get("acme", KEY))
                    .withMessageContainingAll(KEY, "toko.One in " + one, "toko.Two in " + two);
            assertThat(providers.get("fake", KEY)).isInstanceOf(FakeProvider.class);
        }
    }

    @Test
    void the_same_provider_in_two_jars_is_one() throws Exception {
        URL one = jar().provider("Acme", "acme").build("one.jar");
        URL two = jar().provider("Acme", "acme").build("two.jar");
        try (URLClassLoader application = ProviderJar.application(one, two)) {
            assertThat(findFrom(application).get("acme", KEY).getId()).isEqualTo("acme");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public Broken() { throw new IllegalStateException(); }",
                "public Broken() { throw new AssertionError(); }",
                "public Broken() { new Missing(); }",
                "static { if (true) throw new IllegalStateException(); }",
                "private Broken() {}",
                "public Broken(String name) {}"
            })
    void a_provider_that_cannot_be_made_is_reported_once_and_hides_nobody(String members) throws Exception {
        assertReported(jar().type("Missing", "class Missing {}")
                .provider("Broken", "broken", members)
                .provider("Acme", "acme")
                .build("broken.jar", "Missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class Broken { }",
                "public abstract class Broken implements PaymentProvider { }",
                "class Base { } class Broken extends Missing { }"
            })
    void what_is_no_provider_is_reported_once_and_hides_nobody(String source) throws Exception {
        assertReported(jar().type("Missing", "class Missing {}")
                .type("Broken", source)
                .listed("toko.Broken")
                .provider("Acme", "acme")
                .build("broken.jar", "Missing"));
    }

    @Test
    void a_class_that_is_listed_and_missing_is_reported_once_and_hides_nobody() throws Exception {
        assertReported(
                jar().provider("Broken", "broken").provider("Acme", "acme").build("broken.jar", "Broken"));
    }

    @Test
    void a_list_that_is_not_one_is_reported_once_and_hides_no_other_jar() throws Exception {
        URL broken = jar().listed("toko.Broken and more").build("broken.jar");
        assertReported(broken, jar().provider("Acme", "acme").build("acme.jar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public String getId() { throw new IllegalStateException(\"Broken\"); } "
                        + "public Set<String> getConfigKeys() { return new HashSet<>(); }",
                "public String getId() { return null; } "
                        + "public Set<String> getConfigKeys() { return new HashSet<>(); }",
                "public String getId() { return \"broken\"; } " + "public Set<String> getConfigKeys() { return null; }",
            })
    void a_provider_that_cannot_say_who_it_is_is_left_out_and_hides_nobody(String methods) throws Exception {
        URL jar = jar().type(
                        "Broken",
                        "public class Broken implements PaymentProvider { " + methods
                                + " public PaymentGateway open(GatewayConfig config) { return null; } }")
                .listed("toko.Broken")
                .provider("Acme", "acme")
                .build("broken.jar");
        try (URLClassLoader application = ProviderJar.application(jar);
                LogBook log = new LogBook(Providers.class)) {
            assertThat(findFrom(application).ids()).containsExactly("acme", "fake");
            assertThat(log.getMessages()).hasSize(1);
        }
    }

    @Test
    @Timeout(30)
    void a_class_loader_that_is_closed_or_fails_at_every_step_hides_nobody() throws Exception {
        ClassLoader failing = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("closed");
            }
        };
        try (LogBook log = new LogBook(Providers.class)) {
            assertThat(findFrom(failing).ids()).containsExactly("fake");
            assertThat(log.getMessages()).hasSize(1);
        }
    }

    @Test
    void nothing_is_remembered_from_one_time_to_the_next() throws Exception {
        URL jar = jar().provider("Acme", "acme").build("acme.jar");
        try (URLClassLoader first = ProviderJar.application(jar);
                URLClassLoader second = ProviderJar.application(jar)) {
            Class<?> before = findFrom(first).get("acme", KEY).getClass();

            assertThat(findFrom(null).ids()).containsExactly("fake");
            assertThat(findFrom(second).get("acme", KEY).getClass()).isNotSameAs(before);
        }
    }

    @Test
    @Timeout(30)
    void an_application_that_is_gone_is_not_kept_in_memory() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        WeakReference<ClassLoader> application =
                usedAndForgotten(jar().provider("Acme", "acme").build("acme.jar"), gone);

        while (gone.remove(100) != application) {
            System.gc();
        }
        assertThat(application.get()).isNull();
    }

    private static WeakReference<ClassLoader> usedAndForgotten(URL jar, ReferenceQueue<ClassLoader> gone)
            throws Exception {
        try (URLClassLoader application = ProviderJar.application(jar)) {
            assertThat(findFrom(application).ids()).contains("acme");
            return new WeakReference<>(application, gone);
        }
    }

    /** Acme is there, Broken is in the log once, and who asks for it is sent there. */
    private static void assertReported(URL... jars) throws Exception {
        try (URLClassLoader application = ProviderJar.application(jars);
                LogBook log = new LogBook(Providers.class)) {
            Providers providers = findFrom(application);

            assertThat(providers.ids()).containsExactly("acme", "fake");
            assertThat(log.getMessages())
                    .singleElement()
                    .asString()
                    .startsWith("SEVERE")
                    .containsAnyOf("roken", "toko/Missing");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> providers.get("broken", KEY))
                    .withMessageContaining("the log names what could not be loaded");
        }
    }

    private ProviderJar jar() throws IOException {
        return new ProviderJar(folder);
    }

    private static Providers findFrom(@Nullable ClassLoader context) throws Exception {
        return ContextLoader.with(context, Providers::find);
    }

    /** As a server's class loader that keeps an application's own lists to itself. */
    private static final class OwnServicesFirst extends URLClassLoader {
        OwnServicesFirst(URL... jars) {
            super(jars, ProvidersTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
