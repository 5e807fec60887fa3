package id.gerbang.shop;

import java.util.LinkedHashMap;
import java.util.Map;

/** The shop's order form as a customer fills it in. */
record Form(Map<String, String> fields) {

    /** A form that the shop takes. */
    static Form right() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("product", "gayo");
        fields.put("way", "BRIVA");
        fields.put("name", "Siti Aminah");
        fields.put("email", "siti@example.com");
        fields.put("phone", "");
        return new Form(fields);
    }

    Form with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Form(changed);
    }

    Form without(String field) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Form(changed);
    }
}
