package id.gerbang.sandbox.page;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a page under a heading. Titles and cells are HTML already. */
public final class Section {

    private static final String SECTION = """
            <section>
            <h2>%s</h2>
            %s
            </section>
            """;

    private Section() {}

    /** A list; nothing at all if it is empty. */
    public static String list(String title, List<String> lines) {
        String items = lines.stream().map(line -> "<li>" + line + "</li>\n").collect(Collectors.joining());
        return lines.isEmpty() ? "" : SECTION.formatted(title, "<ul>\n" + items + "</ul>");
    }

    /** A table, or that there is nothing yet. */
    public static String table(String title, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return SECTION.formatted(title, "<p class=\"soft\">None yet.</p>");
        }
        String body = rows.stream().map(row -> row("td", row)).collect(Collectors.joining());
        return SECTION.formatted(
                title, "<table>\n<thead>" + row("th", heads) + "</thead>\n<tbody>\n" + body + "</tbody></table>");
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + cell + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
