package id.gerbang.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiFunction;

/** Replaces fields anywhere in JSON. */
final class JsonWalk {

    private JsonWalk() {}

    /**
     * Replaces every field of every object.
     *
     * @param change gets the name and the value, and gives the new value or the same one
     */
    static void replace(JsonNode node, BiFunction<String, JsonNode, JsonNode> change) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(change.apply(field.getKey(), field.getValue())));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> replace(child, change));
        }
    }
}
