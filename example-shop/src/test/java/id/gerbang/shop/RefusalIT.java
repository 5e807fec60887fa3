package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop does not take, and what it says then. */
@ExtendWith(Shop.Shared.class)
class RefusalIT {

    private final Shop shop;

    RefusalIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    product | ''              | Choose one of the products.
                    product | moon            | Choose one of the products.
                    way     | CASH            | Choose one of the ways to pay.
                    name    | ''              | Tell us your name, in up to 100 characters.
                    name    | '  '            | Tell us your name, in up to 100 characters.
                    email   | siti            | Give an e-mail address.
                    email   | <b>@example.com | Give an e-mail address.
                    phone   | 123             | Give 8 to 15 digits, such as 081234567890.
                    way     | OVO             | This way of paying needs your phone number.
                    """)
    void a_bad_field_is_answered_with_the_form_and_what_to_do(String field, String value, String advice)
            throws Exception {
        HttpResponse<String> answer = Http.post(
                shop.url() + "/orders", Form.right().with(field, value).fields());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Nothing was ordered.", "<p class=\"wrong\" role=\"alert\">" + advice + "</p>")
                .containsOnlyOnce("role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "way", "name", "email"})
    void a_missing_field_is_as_bad_as_an_empty_one(String field) throws Exception {
        HttpResponse<String> answer =
                Http.post(shop.url() + "/orders", Form.right().without(field).fields());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsOnlyOnce("role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "product", "product&way=BRIVA", "=", "&"})
    void a_body_that_no_browser_sends_is_answered_with_the_form(String body) throws Exception {
        HttpResponse<String> answer = Http.postForm(shop.url() + "/orders", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Choose one of the products.", "Tell us your name");
    }

    @Test
    void a_post_without_a_body_is_answered_with_the_form() throws Exception {
        assertThat(Http.post(shop.url() + "/orders").statusCode()).isEqualTo(400);
    }

    @Test
    void the_form_comes_back_with_what_was_typed_and_nothing_typed_becomes_markup() throws Exception {
        Form form = Form.right().with("name", "\"><script>alert('x')</script>").with("email", "nonsense");
        String page = Http.post(shop.url() + "/orders", form.fields()).body();
        assertThat(page)
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\"")
                .contains("value=\"nonsense\"", "value=\"gayo\" checked", "value=\"BRIVA\" selected")
                .doesNotContain("<script>");
    }

    @Test
    void a_bad_choice_of_another_way_to_pay_makes_no_attempt() throws Exception {
        Bought order = shop.buy(Form.right());
        HttpResponse<String> answer = Http.post(order.url() + "/attempts", Map.of("after", "1", "way", "CASH"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Choose one of the ways to pay.");
        assertThat(order.json().getJsonArray("attempts")).hasSize(1);
    }

    @Test
    void what_is_not_there_is_said_in_the_language_that_was_asked_for() throws Exception {
        String nowhere = shop.url() + "/orders/nowhere";
        HttpResponse<String> page = Http.get(nowhere);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>There is nothing here</h1>", "To the shop");
        HttpResponse<String> json = Http.get(nowhere, "application/json");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.body()).isEqualTo("{\"error\":\"There is nothing here\"}");
    }

    @Test
    void an_order_is_a_page_unless_JSON_is_asked_for() throws Exception {
        String order = shop.buy(Form.right()).url();
        assertThat(type(Http.get(order))).startsWith("text/html");
        assertThat(type(Http.get(order, "*/*"))).startsWith("text/html");
        assertThat(type(Http.get(order, "application/json"))).startsWith("application/json");
        assertThat(type(Http.get(order, "application/json, */*;q=0.1"))).startsWith("application/json");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
