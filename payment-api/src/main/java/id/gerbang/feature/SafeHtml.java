package id.gerbang.feature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a stranger's as HTML: all of it escaped, but for a few tags without attributes, each of which is closed. */
final class SafeHtml {

    private static final Pattern PIECE = Pattern.compile(
            "<(?<open>b|strong|i|em|u)>|</(?<close>b|strong|i|em|u)>|(?<break><br ?/?>)"
                    + "|&(?<entity>amp|lt|gt|quot|nbsp|#39);|(?<other>.)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private SafeHtml() {}

    static String of(String text) {
        SafeHtml safe = new SafeHtml();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            safe.add(piece);
        }
        while (!safe.open.isEmpty()) {
            safe.close(safe.open.peek());
        }
        return safe.html.toString();
    }

    private void add(Matcher piece) {
        if (piece.group("open") != null) {
            open.push(piece.group("open").toLowerCase(Locale.ROOT));
            html.append('<').append(open.peek()).append('>');
        } else if (piece.group("close") != null) {
            close(piece.group("close").toLowerCase(Locale.ROOT));
        } else if (piece.group("break") != null) {
            html.append("<br>");
        } else if (piece.group("entity") != null) {
            html.append(piece.group());
        } else {
            html.append(escaped(piece.group("other")));
        }
    }

    /** Only the tag that was opened last: any other is left out. */
    private void close(String tag) {
        if (tag.equals(open.peek())) {
            html.append("</").append(open.pop()).append('>');
        }
    }

    private static String escaped(String character) {
        switch (character) {
            case "&":
                return "&amp;";
            case "<":
                return "&lt;";
            case ">":
                return "&gt;";
            case "\"":
                return "&quot;";
            case "'":
                return "&#39;";
            default:
                return character;
        }
    }
}
