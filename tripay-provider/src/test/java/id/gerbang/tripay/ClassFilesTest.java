package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What plain Java 8 gets: the contract and this provider, and nothing else but Jakarta JSON. */
class ClassFilesTest {

    private static final int JAVA_8 = 52;
    private static final int LIMIT = 256 * 1024;
    private static final Pattern ENTERPRISE = Pattern.compile("(?:javax|jakarta)/[\\w/]+");
    private static final Pattern ALLOWED = Pattern.compile("(?:javax/crypto|javax/imageio|javax/net|jakarta/json)/.+");

    @Test
    void every_class_is_for_java_8() throws Exception {
        for (Map.Entry<String, byte[]> each : classes().entrySet()) {
            byte[] bytes = each.getValue();
            assertThat((bytes[6] & 0xff) << 8 | bytes[7] & 0xff)
                    .as(each.getKey())
                    .isEqualTo(JAVA_8);
        }
    }

    @Test
    void no_class_knows_jakarta_ee() throws Exception {
        Set<String> known = new TreeSet<>();
        for (byte[] each : classes().values()) {
            for (String constant : texts(each)) {
                Matcher name = ENTERPRISE.matcher(constant);
                while (name.find()) {
                    known.add(name.group());
                }
            }
        }
        assertThat(known).contains("javax/crypto/Mac", "jakarta/json/JsonObject");
        assertThat(known).allMatch(name -> ALLOWED.matcher(name).matches());
    }

    @Test
    void both_jars_together_are_small() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> each : classes().entrySet()) {
                jar.putNextEntry(new ZipEntry(each.getKey()));
                jar.write(each.getValue());
            }
        }
        assertThat(packed.size()).isLessThan(LIMIT);
    }

    private static Map<String, byte[]> classes() throws IOException, URISyntaxException {
        Map<String, byte[]> classes = new HashMap<>();
        collect(Payments.class, classes);
        assertThat(classes).hasSizeGreaterThan(40);
        collect(TripayProvider.class, classes);
        return classes;
    }

    /** All that lies beside a class, in a directory or, as in a build that packages, in a jar. */
    private static void collect(Class<?> one, Map<String, byte[]> classes) throws IOException, URISyntaxException {
        Path place =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            read(place, classes);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            read(jar.getPath("/"), classes);
        }
    }

    private static void read(Path root, Map<String, byte[]> classes) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (path.toString().endsWith(".class")) {
                    classes.put(root.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
        }
    }

    /** The texts of the constant pool: among them every name of a class, in whatever it is used. */
    private static List<String> texts(byte[] classFile) throws IOException {
        List<String> texts = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("no such constant: " + tag);
            }
        }
        return texts;
    }
}
