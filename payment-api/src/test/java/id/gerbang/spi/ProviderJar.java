package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A real jar of providers that were compiled a moment ago. */
final class ProviderJar {

    private final Path classes;
    private final List<String> sources = new ArrayList<>();
    private String services = "";

    ProviderJar(Path folder) throws IOException {
        classes = Files.createTempDirectory(folder, "classes");
    }

    /** A class of the jar's package {@code toko}. */
    ProviderJar type(String name, String source) throws IOException {
        Path file = Files.createDirectories(classes.resolve("toko")).resolve(name + ".java");
        Files.writeString(file, "package toko; import id.gerbang.spi.*; import java.util.*; " + source);
        sources.add(file.toString());
        return this;
    }

    /** A line of the list of providers. */
    ProviderJar listed(String line) {
        services += line + "\n";
        return this;
    }

    /** A provider in good order that is listed. */
    ProviderJar provider(String name, String id) throws IOException {
        return provider(name, id, "");
    }

    /** A provider with something more in its class, for instance a constructor that fails. */
    ProviderJar provider(String name, String id, String members) throws IOException {
        return type(name, "public class " + name + " implements PaymentProvider { " + methods(id) + members + " }")
                .listed("toko." + name);
    }

    static String methods(String id) {
        return "public String getId() { return \"" + id + "\"; } "
                + "public Set<String> getConfigKeys() { return Collections.singleton(\"api-key\"); } "
                + "public PaymentGateway open(GatewayConfig config) { return new FakeGateway(config); } ";
    }

    /** The jar, but for some of its classes. */
    URL build(String name, String... leftOut) throws IOException {
        compile();
        Path jar = classes.resolveSibling(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String type = file.getFileName().toString();
                if (type.endsWith(".class") && !Arrays.asList(leftOut).contains(type.replace(".class", ""))) {
                    add(out, "toko/" + type, Files.readAllBytes(file));
                }
            }
            add(out, "META-INF/services/" + PaymentProvider.class.getName(), services.getBytes(UTF_8));
        }
        return jar.toUri().toURL();
    }

    private void compile() {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-classpath"));
        arguments.add(place(PaymentProvider.class) + File.pathSeparator + place(FakeGateway.class));
        arguments.addAll(sources);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (!sources.isEmpty() && compiler.run(null, null, null, arguments.toArray(new String[0])) != 0) {
            throw new IllegalStateException("the provider does not compile");
        }
    }

    private static Path place(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString()));
    }

    private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    /** An application with these jars, and with the API outside. */
    static URLClassLoader application(URL... jars) throws MalformedURLException {
        return new URLClassLoader(jars, ProviderJar.class.getClassLoader());
    }
}
