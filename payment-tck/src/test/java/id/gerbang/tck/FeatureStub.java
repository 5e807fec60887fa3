package id.gerbang.tck;

import id.gerbang.tck.example.ContohStub;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the example's gateway has beside payments, for the features. */
final class FeatureStub {

    private static final JsonObject YES =
            Json.createObjectBuilder().add("ok", true).build();

    private final ContohStub contoh;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<String, JsonObject> open = new ConcurrentHashMap<>();
    private final List<JsonObject> paid = new CopyOnWriteArrayList<>();
    private final Set<String> linked = ConcurrentHashMap.newKeySet();

    FeatureStub(ContohStub contoh) {
        this.contoh = contoh;
        contoh.on(
                "GET /channels",
                (query, body) -> Json.createObjectBuilder()
                        .add(
                                "channels",
                                Json.createArrayBuilder().add(code("VA")).add(code("QR")))
                        .build());
        contoh.on("GET /list", (query, body) -> list(query));
        contoh.on("GET /open/create", (query, body) -> {
            String uuid = "O" + last.incrementAndGet();
            JsonObject made = Json.createObjectBuilder()
                    .add("uuid", uuid)
                    .add("merchant_ref", query.getOrDefault("merchant_ref", ""))
                    .build();
            open.put(uuid, made);
            return made;
        });
        contoh.on("GET /open/find", (query, body) -> open.get(query.getOrDefault("uuid", "")));
        contoh.on("GET /open/payments", (query, body) -> paidInto(query));
        contoh.on(
                "GET /wallet/link",
                (query, body) -> Json.createObjectBuilder()
                        .add("page", "https://contoh.example/link/" + query.get("phone"))
                        .build());
        contoh.on("GET /wallet/unlink", (query, body) -> yesIf(linked.remove(query.getOrDefault("phone", ""))));
        contoh.on(
                "GET /wallet/get",
                (query, body) -> linked.contains(query.getOrDefault("phone", ""))
                        ? Json.createObjectBuilder().add("balance", 50_000).build()
                        : null);
    }

    private static @Nullable JsonObject yesIf(boolean holds) {
        return holds ? YES : null;
    }

    private static JsonObjectBuilder code(String code) {
        return Json.createObjectBuilder().add("code", code);
    }

    private JsonObject list(Map<String, String> query) {
        List<JsonObject> found = contoh.payments().stream()
                .filter(each -> matches(query, "reference", each)
                        && matches(query, "merchant_ref", each)
                        && matches(query, "status", each))
                .toList();
        int perPage = Integer.parseInt(query.getOrDefault("per_page", "50"));
        int first = (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * perPage;
        JsonArrayBuilder payments = Json.createArrayBuilder();
        found.stream().skip(first).limit(perPage).forEach(payments::add);
        return Json.createObjectBuilder()
                .add("payments", payments)
                .add("last_page", Math.max(1, (found.size() + perPage - 1) / perPage))
                .build();
    }

    private static boolean matches(Map<String, String> query, String name, JsonObject payment) {
        String wanted = query.getOrDefault(name, "");
        return wanted.isEmpty() || wanted.equals(payment.getString(name));
    }

    void payInto(String uuid, long amount) {
        paid.add(Json.createObjectBuilder()
                .add("reference", "P" + last.incrementAndGet())
                .add("status", "paid")
                .add("amount", amount)
                .add("uuid", uuid)
                .add("paid_at", Instant.now().getEpochSecond())
                .build());
    }

    private JsonObject paidInto(Map<String, String> query) {
        JsonArrayBuilder payments = Json.createArrayBuilder();
        paid.stream()
                .filter(each -> each.getString("uuid").equals(query.get("uuid")))
                .filter(each -> each.getInt("paid_at") >= Long.parseLong(query.getOrDefault("from", "0"))
                        && each.getInt("paid_at") <= Long.parseLong(query.getOrDefault("to", "0")))
                .forEach(payments::add);
        return Json.createObjectBuilder().add("payments", payments).build();
    }

    void agree(String phone) {
        linked.add(phone);
    }
}
