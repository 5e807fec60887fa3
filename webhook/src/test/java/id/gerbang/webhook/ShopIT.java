package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.webhook.Shop.Answer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the shop on a server of its own, with everything around it in this process. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("databases")
abstract class ShopIT {

    static final World WORLD = new World();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // filled by Arquillian
    URL url;

    Shop shop;

    @Deployment(testable = false)
    static WebArchive shop() {
        return ShopWar.carrying(WORLD.tables, WORLD.settings());
    }

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // filled by Arquillian
    void findTheShop() throws URISyntaxException {
        shop = new Shop(url.toURI());
        WORLD.toShop.leadTo(url.toURI());
    }

    @AfterEach
    void letAllGoWell() throws Exception {
        WORLD.toGateways.cutRepliesTo();
        WORLD.gateways.setClockBack(Duration.ZERO);
        WORLD.gateways.mend();
    }

    static void assertTaken(Answer answer) {
        assertThat(answer).isEqualTo(new Answer(200, "application/json", "{\"success\":true}"));
    }

    /** What the shop's observer was told of a payment, all of it and in this order, when it was. */
    static void assertTold(String reference, String... words) throws Exception {
        assertThat(Await.until(() -> WORLD.tables.told(reference), told -> told.size() >= words.length))
                .containsExactly(words);
    }

    /** Refused in the vendor's words. */
    static void assertRefused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body()).matches("\\{\"success\":false,\"message\":\"[A-Za-z0-9 ]+\"}");
    }

    @AfterAll
    static void no_key_and_no_customer_was_logged_or_stored() throws IOException, SQLException {
        assertThat(WORLD.log()).contains("open accounts");
        Canary.absentFrom(WORLD.log());
        assertThat(WORLD.tables.script()).contains("gerbang_payment");
        Canary.absentFrom(WORLD.tables.script());
    }
}
