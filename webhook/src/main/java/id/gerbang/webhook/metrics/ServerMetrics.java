package id.gerbang.webhook.metrics;

import id.gerbang.webhook.tally.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/** The server's own metrics. */
@ApplicationScoped
class ServerMetrics implements Meter {

    /** None where a shop carries the API to a server that does not do metrics. */
    @Inject
    Instance<MetricRegistry> registries;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private @Nullable MetricRegistry registry;

    /** Once: for each count it would take longer than the count. */
    @PostConstruct
    void lookUp() {
        registry = registries.isResolvable() ? registries.get() : null;
    }

    @Override
    public void count(String name, String description, Map<String, String> tags) {
        if (registry != null) {
            registry.counter(metadata(name, description), tags(tags)).inc();
        }
    }

    @Override
    public void show(String name, String description, DoubleSupplier figure) {
        if (registry != null) {
            registry.gauge(metadata(name, description), figure::getAsDouble);
            shown.add(name);
        }
    }

    /** What is shown belongs to this application, which would not go away otherwise. */
    @PreDestroy
    void takeAway() {
        if (registry != null) {
            shown.forEach(registry::remove);
        }
    }

    private static Metadata metadata(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    private static Tag[] tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toArray(Tag[]::new);
    }
}
