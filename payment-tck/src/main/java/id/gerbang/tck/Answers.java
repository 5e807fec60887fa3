package id.gerbang.tck;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that no gateway gives on purpose: whole HTTP replies, by name. */
final class Answers {

    static final String HTML = "<!DOCTYPE html><html><body><h1>It works!</h1></body></html>";
    private static final int LARGE = 3 << 20;
    private static final int DEEP = 100_000;

    private Answers() {}

    static String of(int status, String type, String body) {
        return "HTTP/1.1 " + status + " Tck\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    static String json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** A redirect to elsewhere. */
    static String redirect(int status, String location) {
        return "HTTP/1.1 " + status + " Tck\r\nConnection: close\r\nLocation: " + location
                + "\r\nContent-Length: 0\r\n\r\n";
    }

    /** Neither a yes nor a no. */
    static Map<String, String> senseless() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("200 with a page", of(200, "text/html", HTML));
        answers.put("200 with nothing", json(200, ""));
        answers.put("200 with {}", json(200, "{}"));
        answers.put("200 with a list", json(200, "[]"));
        answers.put("200 with null", json(200, "null"));
        answers.put("200 with half an object", json(200, "{\"success\":true,\"data\":{\"reference\":\"T"));
        answers.put("200 whose body ends early", json(200, "{}").replace("Length: 2", "Length: 200"));
        answers.put("200 nested deeply", json(200, "[".repeat(DEEP)));
        answers.put("200 with an object nested deeply", json(200, "{\"data\":".repeat(DEEP)));
        answers.put("200 with NUL", json(200, "\0\0\0\0"));
        answers.put("200 with bytes that are not UTF-8", json(200, "{\"data\":\"\u00c3(\"}"));
        answers.put("200 with 3 MiB", json(200, " ".repeat(LARGE)));
        answers.put("204", "HTTP/1.1 204 Tck\r\nConnection: close\r\n\r\n");
        answers.put("500 with a page", of(500, "text/html", HTML));
        answers.put("500 with nothing", json(500, ""));
        answers.put("502 with a page", of(502, "text/html", HTML));
        answers.put("503 with nothing", json(503, ""));
        answers.put("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n");
        return answers;
    }
}
