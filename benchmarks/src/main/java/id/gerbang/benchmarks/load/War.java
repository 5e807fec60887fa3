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
            "Delays.class",
            "DelaysPage.class",
            "Till.class",
            "Told.class");

    private War() {}

    /**
     * Makes the war, with its own H2.
     *
     * @param gerbang the war as it is built
     * @param made the file to make
     */
    static void make(Path gerbang, Path made) throws IOException {
        Files.copy(gerbang, made, REPLACE_EXISTING);
        try (FileSystem war = FileSystems.newFileSystem(made)) {
            Path folder = Files.createDirectories(war.getPath("WEB-INF", "classes", SHOP));
            for (String name : CLASSES) {
                put(SHOP + name, folder.resolve(name));
            }
        }
    }

    /**
     * Makes the war, on the PostgreSQL that {@code GERBANG_DB_URL} names.
     *
     * @param jars that PostgreSQL needs
     */
    static void makeOnPostgres(Path gerbang, List<Path> jars, Path made) throws IOException {
        make(gerbang, made);
        try (FileSystem war = FileSystems.newFileSystem(made)) {
            put("id/gerbang/benchmarks/load/postgresql-web.xml", war.getPath("WEB-INF", "web.xml"));
            for (Path jar : jars) {
                Files.copy(jar, war.getPath("WEB-INF", "lib", jar.getFileName().toString()), REPLACE_EXISTING);
            }
        }
    }

    private static void put(String resource, Path place) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(War.class.getClassLoader().getResourceAsStream(resource), resource)) {
            Files.copy(in, place, REPLACE_EXISTING);
        }
    }
}
