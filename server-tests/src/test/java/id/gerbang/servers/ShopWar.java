package id.gerbang.servers;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** gerbang.war as it is built, with a shop in it. */
final class ShopWar {

    private static final String SHOP = "id/gerbang/servers/shop";

    private ShopWar() {}

    /** Makes it in a folder. */
    static Path make(Path folder) throws IOException {
        Path made = folder.resolve("shop.war");
        Files.copy(Path.of(System.getProperty("gerbang.war")), made, REPLACE_EXISTING);
        try (FileSystem war = FileSystems.newFileSystem(made)) {
            Path classes =
                    Files.createDirectories(war.getPath("WEB-INF/classes").resolve(SHOP));
            try (Stream<Path> shop = Files.list(classes().resolve(SHOP))) {
                for (Path file : shop.toList()) {
                    Files.copy(file, classes.resolve(String.valueOf(file.getFileName())));
                }
            }
        }
        return made;
    }

    /** Makes a WAR whose pool gives serializable connections, as a host may have configured it. */
    static Path serializable(Path folder) throws IOException {
        Path made = make(folder);
        try (FileSystem war = FileSystems.newFileSystem(made)) {
            Path webXml = war.getPath("WEB-INF/web.xml");
            Files.writeString(
                    webXml,
                    Files.readString(webXml)
                            .replace(
                                    "</data-source>",
                                    "<isolation-level>TRANSACTION_SERIALIZABLE</isolation-level></data-source>"));
        }
        return made;
    }

    private static Path classes() {
        try {
            return Path.of(ShopWar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
