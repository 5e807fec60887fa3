package id.gerbang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A merchant's program, talking to the sandbox as one would to Kropay. */
final class KropayShop {

    static final String CREATE = "/kropay/api/v1/payment/create";
    static final String STATUS = "/kropay/api/v1/payment/status/";
    static final String ORDER = "{\"merchant_ref\":\"ORDER-12345\",\"amount\":10000,\"customer_name\":\"Krisdi\"}";

    private final Shop http;
    private final String key;

    private KropayShop(Shop http, String key) {
        this.http = http;
        this.key = key;
    }

    static KropayShop of(PaymentSandbox sandbox) {
        return new KropayShop(Shop.of(sandbox), "kp-sandbox-key");
    }

    KropayShop withKey(String other) {
        return new KropayShop(http, other);
    }

    HttpResponse<String> create(String order) {
        return create("application/json", order);
    }

    HttpResponse<String> create(String type, String body) {
        return http.send(http.request(CREATE)
                .header("X-API-KEY", key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The reply to an order that has to be accepted. */
    JsonNode created(String order) {
        HttpResponse<String> response = create(order);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Shop.json(response);
    }

    /** The reference of the example order. */
    String reference() {
        return created(ORDER).path("reference").textValue();
    }

    HttpResponse<String> ask(String reference) {
        return http.send(http.request(STATUS + reference).header("X-API-KEY", key));
    }

    /** The status of a payment that has to be known. */
    JsonNode status(String reference) {
        HttpResponse<String> response = ask(reference);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Shop.json(response);
    }

    HttpResponse<String> act(String reference, String form) {
        return http.post("/control/kropay/" + reference, Shop.FORM, form);
    }

    JsonNode control(String reference) {
        return Shop.json(http.get("/control/kropay/" + reference)).path("data");
    }

    /** The first callback, as soon as so many attempts are recorded, or more. */
    JsonNode recorded(String reference, int attempts) {
        return Shop.recorded(() -> control(reference), attempts);
    }

    /** All payments of the sandbox. */
    JsonNode payments() {
        return Shop.json(http.get("/control/kropay"));
    }
}
