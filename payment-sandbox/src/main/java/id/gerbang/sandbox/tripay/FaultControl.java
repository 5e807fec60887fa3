package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.time.Duration;
import java.util.List;

/** {@code /control/faults}: POST makes something go wrong, GET lists what is still to, DELETE lets all go well. */
final class FaultControl implements Handler {

    private static final int MOST_TIMES = 1_000;
    private static final long LONGEST_DELAY = Duration.ofMinutes(10).toMillis();

    private final Faults faults;
    private final List<String> paths;

    /** A control for faults of these operations and of callbacks. */
    FaultControl(Faults faults, List<String> paths) {
        this.faults = faults;
        this.paths = List.copyOf(paths);
    }

    @Override
    public Reply handle(Request request) {
        if (!request.path().equals(Addresses.CONTROL_FAULTS)) {
            throw new Refusal(404, "Not found");
        }
        return switch (request.method()) {
            case "GET" -> list();
            case "POST" -> add(new Fields(request.body()));
            case "DELETE" -> {
                faults.clear();
                yield list();
            }
            default -> throw Refusal.methodNotAllowed("GET, POST, DELETE");
        };
    }

    private Reply list() {
        ArrayNode data = Json.array();
        faults.waiting().forEach(fault -> data.add(fault.toJson()));
        return Success.with("", data);
    }

    private Reply add(Fields fields) {
        String path = fields.text("path");
        if (!path.equals(Fault.CALLBACK) && !paths.contains(path)) {
            throw fields.refuse("path", "must be callback or one of " + String.join(", ", paths));
        }
        Fault.Kind kind = Fault.Kind.named(fields.text("kind"), path)
                .orElseThrow(() -> fields.refuse("kind", "must be one of " + Fault.Kind.words(path)));
        int times = (int) fields.optionalInteger("times", 1, MOST_TIMES).orElse(1);
        long delay = kind.waits() ? fields.integer("delay_ms", 1, LONGEST_DELAY) : 0;
        faults.add(new Fault(path, kind, times, Duration.ofMillis(delay)));
        return list();
    }
}
