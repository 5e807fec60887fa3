package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a server that has neither MicroProfile Health nor Metrics. */
class WithoutMicroProfileTest {

    private static final Pattern EXCLUDE = Pattern.compile(
            "<exclude name=\"([^\"]+)\\.\\*\">\\s*<if-class-not-available name=\"([^\"]+)\"/>\\s*</exclude>");

    private final Path classes = Path.of(URI.create(
            Start.class.getProtectionDomain().getCodeSource().getLocation().toString()));

    @Test
    void what_a_container_looks_at_needs_nothing_that_is_not_there() throws IOException {
        try (URLClassLoader server = new Bare(classes.toUri().toURL())) {
            assertThat(names().filter(isLookedAt(server)))
                    .contains(Start.class.getName())
                    .allSatisfy(
                            name -> assertThatCode(() -> lookAt(server, name)).doesNotThrowAnyException());
        }
    }

    @Test
    void what_it_leaves_out_can_be_loaded_all_the_same() throws IOException {
        try (URLClassLoader server = new Bare(classes.toUri().toURL())) {
            assertThat(names().filter(isLookedAt(server).negate()))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThatCode(() -> Class.forName(name, false, server))
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void on_a_server_that_has_them_nothing_is_left_out() throws IOException {
        assertThat(names().filter(isLookedAt(getClass().getClassLoader()).negate()))
                .isEmpty();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList()
                    .stream();
        }
    }

    /** As {@code beans.xml} says. */
    private Predicate<String> isLookedAt(ClassLoader server) throws IOException {
        List<String> excluded = EXCLUDE.matcher(Files.readString(classes.resolve("META-INF/beans.xml")))
                .results()
                .filter(exclude -> !isThere(server, exclude.group(2)))
                .map(exclude -> exclude.group(1))
                .toList();
        return name -> !excluded.contains(name.substring(0, name.lastIndexOf('.')));
    }

    private static boolean isThere(ClassLoader loader, String name) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** All that there is to see of a class without running it. */
    private static void lookAt(ClassLoader loader, String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(name, false, loader);
        assertThat(type.getAnnotations()).isNotNull();
        assertThat(type.getDeclaredConstructors()).isNotNull();
        assertThat(type.getDeclaredFields()).isNotNull();
        assertThat(type.getDeclaredMethods()).isNotNull();
    }

    private static final class Bare extends URLClassLoader {

        Bare(URL classes) {
            super(new URL[] {classes}, WithoutMicroProfileTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.eclipse.microprofile.health.")
                    || name.startsWith("org.eclipse.microprofile.metrics.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("id.gerbang.webhook.")) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }
}
