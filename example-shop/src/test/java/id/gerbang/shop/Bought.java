package id.gerbang.shop;

import jakarta.json.JsonObject;
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
    void retry(String account, String channel) throws Exception {
        Http.post(url + "/attempts", Map.of("account", account, "channel", channel));
    }

    /** Waits until the shop says that the order stands so. */
    JsonObject await(String status) throws Exception {
        return Eventually.see(
                "the order is " + status,
                this::json,
                order -> order.getString("status").equals(status));
    }
}
