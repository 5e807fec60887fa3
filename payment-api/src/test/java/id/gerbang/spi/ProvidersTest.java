package id.gerbang.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

    private final Logger logger = Logger.getLogger(Providers.class.getName());
    private final List<String> log = new ArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Path directory;

    ProvidersTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void collectTheLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(collector);
    }

    @AfterEach
    void leaveTheLog() {
        logger.removeHandler(collector);
        logger.setUseParentHandlers(true);
    }

    @Test
    void a_provider_is_found_by_the_jar_that_was_dropped_in() throws Exception {
        try (ClassPath jars = new ClassPath(ProviderJar.of("acme", "acme").writeTo(directory))) {
            Providers providers = Providers.find();
            assertThat(providers.ids()).containsExactly("acme");
            assertThat(providers.configKeys("acme")).containsExactly("api-key", "mode", "private-key");
            assertThat(providers.get("acme", "gerbang.acme.provider").getId()).isEqualTo("acme");
            assertThat(log).isEmpty();
        }
    }

    @Test
    void nothing_is_remembered_from_one_application_to_the_next() throws Exception {
        try (ClassPath jars = new ClassPath(ProviderJar.of("acme", "acme").writeTo(directory))) {
            assertThat(Providers.find().ids()).containsExactly("acme");
        }
        assertThat(Providers.find().ids()).isEmpty();
    }

    @Test
    void without_a_context_class_loader_those_beside_the_api_are_found() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(null);
            assertThat(Providers.find().ids()).isEmpty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void a_broken_provider_is_reported_and_hides_nobody() throws Exception {
        Path broken = ProviderJar.broken("broken", "broken").writeTo(directory);
        Path strange = ProviderJar.of("strange", "strange")
                .alsoNaming("not.there.AtAll")
                .alsoNaming("id.gerbang.spi.ClassPath")
                .writeTo(directory);
        try (ClassPath jars =
                new ClassPath(broken, strange, ProviderJar.of("acme", "acme").writeTo(directory))) {
            assertThat(Providers.find().ids()).containsExactly("acme", "strange");
            assertThat(log)
                    .hasSize(3)
                    .anyMatch(line -> line.contains("broken.Provider"))
                    .anyMatch(line -> line.contains("not.there.AtAll"))
                    .anyMatch(line -> line.contains("id.gerbang.spi.ClassPath"));
        }
    }

    @Test
    void two_providers_of_one_name_are_an_error_that_names_both_jars() throws Exception {
        Path one = ProviderJar.of("one", "acme").writeTo(directory);
        Path two = ProviderJar.of("two", "acme").writeTo(directory);
        try (ClassPath jars = new ClassPath(one, two, ProviderJar.of("b", "b").writeTo(directory))) {
            Providers providers = Providers.find();
            assertThatThrownBy(() -> providers.get("acme", "gerbang.acme.provider"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("one.Provider.jar")
                    .hasMessageContaining("two.Provider.jar");
            assertThat(providers.get("b", "gerbang.b.provider").getId()).isEqualTo("b");
        }
    }

    @Test
    void a_missing_provider_is_an_error_that_names_the_jar_to_add() {
        assertThatThrownBy(() -> Providers.find().get("tripay", "gerbang.tripay.provider"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("gerbang.tripay.provider")
                .hasMessageContaining("id.gerbang:tripay-provider");
    }
}
