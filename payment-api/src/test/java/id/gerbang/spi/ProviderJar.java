package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A provider's jar, compiled and packed for one test. */
public final class ProviderJar {

    private static final String SOURCE = """
            package %1$s;

            public final class Provider implements id.gerbang.spi.PaymentProvider {
                public Provider() {
                    %3$s
                }

                public String getId() {
                    return "%2$s";
                }

                public java.util.Set<String> getConfigKeys() {
                    return java.util.Set.of("api-key", "private-key", "mode");
                }

                public id.gerbang.spi.PaymentGateway open(id.gerbang.spi.GatewayConfig config) {
                    config.requireSecret("api-key");
                    %4$s
                    return new id.gerbang.spi.SilentGateway(config.getAccount() + " by " + getClass().getName());
                }
            }
            """;

    private final String source;
    private final String name;
    private final List<String> services = new ArrayList<>();

    private ProviderJar(String name, String source) {
        this.name = name;
        this.source = source;
        services.add(name);
    }

    /** A provider that works: {@code <package>.Provider}. */
    public static ProviderJar of(String packageName, String id) {
        return with(packageName, id, "", "");
    }

    /** A provider whose constructor throws. */
    static ProviderJar broken(String packageName, String id) {
        return with(packageName, id, "if (true) throw new IllegalStateException(\"broken\");", "");
    }

    /** A provider that fails when it opens an account. */
    static ProviderJar failing(String packageName, String id) {
        return with(packageName, id, "", "if (true) throw new NoClassDefFoundError(\"acme/Missing\");");
    }

    private static ProviderJar with(String packageName, String id, String construction, String opening) {
        return new ProviderJar(packageName + ".Provider", SOURCE.formatted(packageName, id, construction, opening));
    }

    /** Lists one more class as a provider, which may not be there or be none. */
    ProviderJar alsoNaming(String className) {
        services.add(0, className);
        return this;
    }

    /** The jar, written into a directory. */
    public Path writeTo(Path directory) throws IOException {
        Path classes = Files.createTempDirectory(directory, "classes");
        Path file = Files.createDirectories(classes.resolve("source")).resolve("Provider.java");
        Files.writeString(file, source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        file.toString());
        if (status != 0) {
            throw new IllegalStateException("the provider does not compile");
        }
        Path jar = directory.resolve(name + ".jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Path entry = zip.getPath("META-INF/services/" + PaymentProvider.class.getName());
            Files.createDirectories(entry.getParent());
            Files.write(entry, services, UTF_8);
            copy(classes, zip);
        }
        return jar;
    }

    private static void copy(Path classes, FileSystem zip) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                Path target = zip.getPath(classes.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
