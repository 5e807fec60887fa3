package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;

/** An order in the shop, as its customer sees it. */
record Bought(String url) {

    JsonObject json() throws Exception {
        return Http.getJson(url);
    }

    String page() throws Exception {
        return Http.get(url).body();
    }

    String id() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The gateway's name of the payment that the page shows. */
    String reference() throws Exception {
        return json().getJsonObject("payment").getString("reference");
    }

    /** The merchant_ref of the attempt with this number, from 1. */
    String attempt(int number) {
        return id() + "-" + number;
    }

    /** Tries once more to pay it. */
    void retry(String way) throws Exception {
        Http.post(url + "/attempts", Map.of("way", way));
    }

    /** Presses the button that has the gateway asked: the page that it leads to. */
    String ask() throws Exception {
        HttpResponse<String> answer = Http.post(url + "/ask");
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElse("");
        assertThat(next).startsWith(url);
        return Http.get(next).body();
    }

    /** Waits until the shop says that the order stands so. */
    JsonObject await(String status) throws Exception {
        return Eventually.see(
                "the order is " + status,
                this::json,
                order -> order.getString("status").equals(status));
    }
}
