package id.gerbang.tripay;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Any JSON at all, in any place of a document; by a seed, so that a failure comes again. */
final class AnyJson {

    private static final String[] ODD = {
        "null",
        "true",
        "false",
        "{}",
        "[]",
        "\"\"",
        "\" \"",
        "0",
        "-0",
        "-1",
        "0.5",
        "1e3",
        "1e400",
        "1e999999999",
        "-1e-999999999",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "99999999999",
        "9".repeat(1_200),
        "\"1\"",
        "\"1,5\"",
        "\"99999999999999999999\"",
        "\"NaN\"",
        "\"PAIDX\"",
        "\"PAID 1\"",
        "\"\\u0050AID\\u0000\"",
        "\"UNPAID\"",
        "\"\\u0000\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\ude00\"",
        "\"\u202Eexe.\"",
        "\"<script>x()</script>\"",
        "\"javascript:x()\"",
        "\"https://\"",
        "\"http://[::1\"",
        "\"https://a b/\"",
        "\"{{pay_code}}\"",
        "\"" + "x".repeat(101) + "\"",
        "\"" + "x".repeat(5_000) + "\"",
        "[".repeat(20) + "]".repeat(20),
        "[".repeat(40) + "]".repeat(40),
        "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000),
    };

    private static final String PLACE = "@PLACE@";

    private final Random random;

    AnyJson(long seed) {
        random = new Random(seed);
    }

    /** A document with other values at one to three of its places; {@code '} stands for {@code "} in it. */
    String in(String document) {
        JsonObject json = parse(document);
        List<String> replacements = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> places = new ArrayList<>();
            collect(json, "", places);
            JsonPointer place = Json.createPointer(places.get(random.nextInt(places.size())));
            json = place.replace(json, Json.createValue(PLACE + replacements.size()));
            replacements.add(value(0));
        }
        String text = json.toString();
        for (int i = 0; i < replacements.size(); i++) {
            text = text.replace("\"" + PLACE + i + "\"", replacements.get(i));
        }
        return text;
    }

    static JsonObject parse(String document) {
        return Json.createReader(new StringReader(document.replace('\'', '"'))).readObject();
    }

    private static void collect(JsonStructure structure, String path, List<String> places) {
        if (structure instanceof JsonObject object) {
            object.forEach((name, value) -> collect(value, path + "/" + name, places));
        } else if (structure instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), path + "/" + i, places);
            }
        }
    }

    private static void collect(JsonValue value, String path, List<String> places) {
        places.add(path);
        if (value instanceof JsonStructure structure) {
            collect(structure, path, places);
        }
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> String.valueOf(random.nextLong() >> random.nextInt(64));
            case 1 -> text();
            case 2, 3 -> ODD[random.nextInt(ODD.length)];
            case 4 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default -> "{" + text() + ":" + value(depth + 1) + ",\"status\":" + value(depth + 1) + "}";
        };
    }

    /** Of any characters, each of them written as its number. */
    private String text() {
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(12); i > 0; i--) {
            int c = random.nextInt(1 << (1 + random.nextInt(16)));
            text.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
        }
        return text.append('"').toString();
    }
}
