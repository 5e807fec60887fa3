package id.gerbang.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import id.gerbang.spi.PaymentProvider;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The kit, run against one provider as an author would run it. */
final class Run {

    private static final Pattern RULE = Pattern.compile("rule_(\\d+)_(\\d+)_");
    private static final String SERVICES = "META-INF/services/" + PaymentProvider.class.getName();

    private final Events tests;

    private Run(Events tests) {
        this.tests = tests;
    }

    /** Of a test class's tests, with these lines and no others in the list of providers. */
    static Run of(Class<?> test, Predicate<String> names, Path folder, String... listed) throws IOException {
        DiscoverySelector[] tests = Stream.of(test.getMethods())
                .filter(method -> names.test(method.getName()))
                .map(method -> selectMethod(test, method))
                .toArray(DiscoverySelector[]::new);
        Path services = Files.write(folder.resolve("services"), List.of(listed));
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new Listing(services, usual));
        try {
            return new Run(EngineTestKit.engine("junit-jupiter")
                    .selectors(tests)
                    .execute()
                    .allEvents());
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    /** The rules that failed, as 4.2. */
    Set<String> failed() {
        return rules(tests.failed().stream());
    }

    /** The rules of which something was skipped. */
    Set<String> skipped() {
        return rules(tests.aborted().stream());
    }

    /** The rules that ran and of which nothing failed. */
    Set<String> passed() {
        Set<String> passed = rules(tests.succeeded().stream());
        passed.removeAll(failed());
        return passed;
    }

    /** Why something was skipped. */
    List<String> reasons() {
        return tests.aborted().stream()
                .map(event -> String.valueOf(event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .map(Throwable::getMessage)
                        .orElse("")))
                .toList();
    }

    /** Why something failed. */
    List<String> failures() {
        return tests.failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName() + ": "
                        + event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElse(null))
                .toList();
    }

    private static Set<String> rules(Stream<Event> events) {
        Set<String> rules = new TreeSet<>();
        events.map(Event::getTestDescriptor).filter(TestDescriptor::isTest).forEach(test -> {
            Matcher rule = RULE.matcher(test.getUniqueId().toString());
            rules.add(
                    rule.find()
                            ? rule.group(1) + "." + rule.group(2)
                            : test.getUniqueId().toString());
        });
        return rules;
    }

    /** Another list of providers. */
    private static final class Listing extends ClassLoader {

        private final Path services;

        Listing(Path services, ClassLoader parent) {
            super(parent);
            this.services = services;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(SERVICES) ? one() : super.getResources(name);
        }

        private Enumeration<URL> one() throws MalformedURLException {
            return Collections.enumeration(List.of(services.toUri().toURL()));
        }
    }
}
