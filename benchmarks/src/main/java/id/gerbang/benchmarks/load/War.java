package id.gerbang.benchmarks.load;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** gerbang.war with the classes of a shop in it. */
final class War {

    private static final String SHOP = "id/gerbang/benchmarks/till/";
    private static final List<String> CLASSES = List.of(
            "BareApplication.class",
            "BareCallback.class",
            "Claims.class",
            "Delays.class",
            "DelaysPage.class",
            "Till.class",
            "Told.class");

    private War() {}

    /**
     * Makes the war.
     *
     * @param gerbang the war as it is built
     * @param made the file to make
     */
    static void make(Path gerbang, Path made) throws IOException {
        Files.copy(gerbang, made, REPLACE_EXISTING);
        try (FileSystem war = FileSystems.newFileSystem(made)) {
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
