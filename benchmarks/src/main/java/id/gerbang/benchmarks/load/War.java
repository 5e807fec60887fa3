package id.gerbang.benchmarks.load;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** gerbang.war with a shop in it, as somebody overlays it: jars into {@code WEB-INF/lib}, the shop's own classes. */
final class War {

    private static final String SHOP = "id/gerbang/benchmarks/till/";
    private static final List<String> CLASSES = List.of("Till.class", "Told.class");

    private War() {}

    /**
     * Makes the war.
     *
     * @param gerbang the war as it is built
     * @param jars a folder; of two jars with one name its own is taken
     * @param made the file to make
     */
    static void make(Path gerbang, Path jars, Path made) throws IOException {
        Files.copy(gerbang, made, REPLACE_EXISTING);
        try (FileSystem war = FileSystems.newFileSystem(made);
                DirectoryStream<Path> overlay = Files.newDirectoryStream(jars, "*.jar")) {
            for (Path jar : overlay) {
                Files.copy(jar, war.getPath("WEB-INF", "lib", jar.getFileName().toString()), REPLACE_EXISTING);
            }
            Path folder = Files.createDirectories(war.getPath("WEB-INF", "classes", SHOP));
            for (String name : CLASSES) {
                try (InputStream in =
                        Objects.requireNonNull(War.class.getClassLoader().getResourceAsStream(SHOP + name), name)) {
                    Files.copy(in, folder.resolve(name));
                }
            }
        }
    }
}
