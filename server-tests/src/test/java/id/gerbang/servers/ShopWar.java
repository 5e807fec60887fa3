package id.gerbang.servers;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** gerbang.war as it is built, with a shop, the driver of PostgreSQL, and a data source of that. */
final class ShopWar {

    private static final String SHOP = "id/gerbang/servers/shop";
    private static final List<String> JARS =
            List.of("org.postgresql.Driver", "org.flywaydb.database.postgresql.PostgreSQLDatabaseType");

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <data-source>
                <name>java:app/jdbc/gerbang</name>
                <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
                <user>${MPCONFIG=gerbang.db.user:}</user>
                <password>${MPCONFIG=gerbang.db.password:}</password>
                <property>
                  <name>URL</name>
                  <value>${MPCONFIG=gerbang.db.url:}</value>
                </property>
                <property>
                  <name>fish.payara.is-connection-validation-required</name>
                  <value>true</value>
                </property>
                <property>
                  <name>fish.payara.connection-validation-method</name>
                  <value>custom-validation</value>
                </property>
                <property>
                  <name>fish.payara.validation-classname</name>
                  <value>org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation</value>
                </property>
              </data-source>
            </web-app>
            """;

    private ShopWar() {}

    /** Makes it in a folder. */
    static Path make(Path folder) throws IOException {
        Path made = folder.resolve("shop.war");
        Files.copy(Path.of(System.getProperty("gerbang.war")), made, REPLACE_EXISTING);
        try (FileSystem war = FileSystems.newFileSystem(made)) {
            Path inf = war.getPath("WEB-INF");
            Files.writeString(inf.resolve("web.xml"), WEB_XML);
            for (String name : JARS) {
                Path jar = placeOf(name);
                Files.copy(jar, inf.resolve("lib").resolve(String.valueOf(jar.getFileName())), REPLACE_EXISTING);
            }
            Path classes = Files.createDirectories(inf.resolve("classes").resolve(SHOP));
            try (Stream<Path> shop = Files.list(placeOf(ShopWar.class.getName()).resolve(SHOP))) {
                for (Path file : shop.toList()) {
                    Files.copy(file, classes.resolve(String.valueOf(file.getFileName())));
                }
            }
        }
        return made;
    }

    private static Path placeOf(String className) {
        try {
            return Path.of(Class.forName(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
