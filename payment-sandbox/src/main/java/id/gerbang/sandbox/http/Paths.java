package id.gerbang.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gives a request to the first handler whose path it has, or is under; refuses the rest with 404. */
public final class Paths implements Handler {

    private final Map<String, Handler> handlers = new LinkedHashMap<>();

    /** One more, after those that are there. */
    public void add(String path, Handler handler) {
        handlers.put(path, handler);
    }

    @Override
    public Reply handle(Request request) {
        String path = request.path();
        return handlers.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "Not found"))
                .getValue()
                .handle(request);
    }
}
