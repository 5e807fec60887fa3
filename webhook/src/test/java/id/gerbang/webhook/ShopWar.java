package id.gerbang.webhook;

import id.gerbang.Payments;
import id.gerbang.kropay.KropayProvider;
import id.gerbang.tripay.TripayProvider;
import id.gerbang.webhook.outbox.Outbox;
import id.gerbang.webhook.shop.Clerk;
import id.gerbang.webhook.shop.own.ShopApplication;
import java.io.File;
import java.net.URISyntaxException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shop as it is deployed: at {@code /shop}, with its data source at {@code java:app/jdbc/shop}. */
final class ShopWar {

    private static final String PERSISTENCE_XML = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="shop">
                <jta-data-source>java:app/jdbc/shop</jta-data-source>
              </persistence-unit>
            </persistence>
            """;

    private ShopWar() {}

    /** A shop with its data source, and nothing of Gerbang. */
    static WebArchive plain(String databaseUrl) {
        return ShrinkWrap.create(WebArchive.class, "shop.war")
                .setWebXML(new StringAsset(webXml(databaseUrl)))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(PERSISTENCE_XML), "META-INF/persistence.xml")
                .addPackage(ShopApplication.class.getPackage());
    }

    /** A shop that carries Gerbang. */
    static WebArchive carrying(String databaseUrl, String settings) {
        return plain(databaseUrl)
                .addPackage(Clerk.class.getPackage())
                .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties")
                .addAsLibraries(
                        jarOf(Payments.class.getName()),
                        jarOf(TripayProvider.class.getName()),
                        jarOf(KropayProvider.class.getName()),
                        jarOf(Outbox.class.getName()),
                        jarOf("org.flywaydb.core.Flyway"),
                        jarOf("com.fasterxml.jackson.databind.ObjectMapper"),
                        jarOf("com.fasterxml.jackson.core.JsonFactory"),
                        jarOf("com.fasterxml.jackson.annotation.JsonProperty"));
    }

    private static String webXml(String databaseUrl) {
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <data-source>
                    <name>java:app/jdbc/shop</name>
                    <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
                    <url>%s</url>
                    <!-- Payara's pool is to notice that the database was away -->
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
                """.formatted(databaseUrl);
    }

    /** The jar that a class is in; made of its folder, where a class path has that instead. */
    private static JavaArchive jarOf(String className) {
        try {
            File place = new File(Class.forName(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return place.isDirectory()
                    ? ShrinkWrap.create(JavaArchive.class, className + ".jar")
                            .as(ExplodedImporter.class)
                            .importDirectory(place)
                            .as(JavaArchive.class)
                    : ShrinkWrap.createFromZipFile(JavaArchive.class, place);
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
