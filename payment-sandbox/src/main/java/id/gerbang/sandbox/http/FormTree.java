package id.gerbang.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code a[0][name]=x&b=y} the way PHP does: brackets make a tree, keys that are all numbers make a list. */
final class FormTree {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final int DEEPEST = 8;

    private final ObjectNode root = Json.object();

    private FormTree() {}

    /**
     * The form's tree.
     *
     * @throws IllegalArgumentException if the text is not a form, or a name is both a value and a tree
     */
    static JsonNode parse(String form) {
        FormTree tree = new FormTree();
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                tree.put(path(URLDecoder.decode(name, UTF_8)), URLDecoder.decode(value, UTF_8));
            }
        }
        return withLists(tree.root);
    }

    private static List<String> path(String name) {
        Matcher whole = NAME.matcher(name);
        if (!whole.matches()) {
            throw new IllegalArgumentException("unreadable field name");
        }
        List<String> path = new ArrayList<>();
        path.add(whole.group(1));
        Matcher bracket = BRACKET.matcher(whole.group(2));
        while (bracket.find()) {
            path.add(bracket.group(1));
        }
        if (path.size() > DEEPEST) {
            throw new IllegalArgumentException("field name too deep");
        }
        return path;
    }

    private void put(List<String> path, String value) {
        ObjectNode node = root;
        for (String step : path.subList(0, path.size() - 1)) {
            String key = key(node, step);
            JsonNode next = node.path(key);
            if (next.isMissingNode()) {
                node = node.putObject(key);
            } else if (next instanceof ObjectNode tree) {
                node = tree;
            } else {
                throw new IllegalArgumentException("a field is both a value and a tree");
            }
        }
        String last = key(node, path.get(path.size() - 1));
        if (node.path(last).isObject()) {
            throw new IllegalArgumentException("a field is both a value and a tree");
        }
        node.put(last, value);
    }

    /** {@code []} means the next free index. */
    private static String key(ObjectNode node, String step) {
        return step.isEmpty() ? String.valueOf(node.size()) : step;
    }

    private static JsonNode withLists(JsonNode node) {
        if (!(node instanceof ObjectNode tree)) {
            return node;
        }
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()
                && names.stream().allMatch(name -> INDEX.matcher(name).matches())) {
            ArrayNode list = Json.array();
            names.forEach(name -> list.add(withLists(tree.path(name))));
            return list;
        }
        names.forEach(name -> tree.set(name, withLists(tree.path(name))));
        return tree;
    }
}
