package id.gerbang.webhook;

import static org.assertj.core.api.Assertions.assertThat;

/** What the shop answers by itself, whether it carries Gerbang or not. */
final class OwnAnswers {

    private OwnAnswers() {}

    static void check(Shop shop) throws Exception {
        assertThat(shop.send("GET", "api/books/DEV-T0")).hasToString("200 []");
        assertThat(shop.send("GET", "api/books/DEV-T0/torn")).hasToString("500 the shop is sorry: 500");
        assertThat(shop.send("PUT", "api/books/DEV-T0")).hasToString("405 the shop is sorry: 405");
        assertThat(shop.send("GET", "api/nothing")).hasToString("404 the shop is sorry: 404");
        for (String method : new String[] {"POST", "GET", "PUT", "OPTIONS", "HEAD"}) {
            String body = method.equals("HEAD") ? "" : "the shop is sorry: 404";
            assertThat(shop.send(method, "api/callbacks/tripay")).as(method).hasToString("404 " + body);
            assertThat(shop.send(method, "api/callbacks/tripay/x")).as(method).hasToString("404 " + body);
        }
    }
}
