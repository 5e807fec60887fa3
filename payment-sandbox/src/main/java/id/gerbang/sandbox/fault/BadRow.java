package id.gerbang.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/** An unreadable transaction, as another program of the same merchant may make it. */
final class BadRow {

    /** 113 characters, as recorded at a live merchant. */
    private static final String LONG_REF = "OTHER-PROGRAM-" + "0123456789".repeat(9) + "012345678";

    private BadRow() {}

    /** Adds the row before the other rows of a list. The pagination does not count it. */
    static void putFirst(JsonNode reply, boolean withRef) {
        if (reply.path("data") instanceof ArrayNode rows) {
            rows.insert(0, row(withRef ? LONG_REF : null));
        }
    }

    private static ObjectNode row(@Nullable String merchantRef) {
        return Json.object()
                .put("reference", "T0001000000000OTHER")
                .put("merchant_ref", merchantRef)
                .put("payment_method", "BRIVA")
                .put("payment_name", "BRI Virtual Account")
                .put("amount", "Rp 85.000")
                .putNull("status")
                .putNull("paid_at");
    }
}
