package id.gerbang.webhook;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shop before it carried Gerbang: {@link CallbackIT} asks the one that does the same. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PlainShopIT {

    private static final World WORLD = new World();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // filled by Arquillian
    URL url;

    @Deployment(testable = false)
    static WebArchive shop() {
        return ShopWar.plain(WORLD.tables);
    }

    @Test
    void the_shop_answers_for_itself() throws Exception {
        OwnAnswers.check(new Shop(url.toURI()));
    }
}
