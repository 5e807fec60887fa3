package id.gerbang.spi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes a reply that is not a single JSON object. */
final class UnreadableReply {

    private static final Pattern PAGE = Pattern.compile("<!doctype html|<html\\b|<body\\b");
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*[\"}]");
    private static final int BEGINNING = 2048;

    private final String body;
    private final VendorJson.Reader json;

    UnreadableReply(String body, VendorJson.Reader json) {
        this.body = body;
        this.json = json;
    }

    /** Whether it is an HTML page: then another server, or another part of the gateway, has answered. */
    boolean isPage() {
        String beginning = body.substring(0, Math.min(BEGINNING, body.length()));
        return PAGE.matcher(beginning.toLowerCase(Locale.ROOT)).find();
    }

    /** For instance {@code a page and not JSON}, or the text that a PHP program wrote around the JSON. */
    String describe(VendorJson.Unreadable problem) {
        if (isPage()) {
            return "a page and not JSON";
        }
        Matcher object = OBJECT.matcher(body);
        int from = object.find() ? object.start() : -1;
        int to = body.lastIndexOf('}') + 1;
        if (from < 0 || to <= from || !isJson(body.substring(from, to))) {
            return String.valueOf(problem.getMessage());
        }
        String around = (body.substring(0, from) + " " + body.substring(to))
                .replaceAll("<[^>]{0,50}>", " ")
                .replaceAll("\\s+", " ")
                .trim();
        return "a JSON object with other words around it: \"" + around + "\"";
    }

    private boolean isJson(String text) {
        try {
            json.parse(text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (VendorJson.Unreadable e) {
            return false;
        }
    }
}
