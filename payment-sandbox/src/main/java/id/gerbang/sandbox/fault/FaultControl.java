package id.gerbang.sandbox.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.http.Success;
import id.gerbang.sandbox.page.Section;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /control/faults}: POST makes something go wrong, GET lists what is still to, DELETE lets all go well. */
public final class FaultControl implements Handler {

    /** The path that it answers. */
    public static final String PATH = "/control/faults";

    private static final int MOST_TIMES = 1_000;
    private static final long LONGEST_DELAY = Duration.ofMinutes(10).toMillis();

    private final Faults faults;
    private final List<FaultPlace> places;

    /** A control for faults at these places. */
    public FaultControl(Faults faults, List<FaultPlace> places) {
        this.faults = faults;
        this.places = List.copyOf(places);
    }

    @Override
    public Reply handle(Request request) {
        if (!request.path().equals(PATH)) {
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

    /** What is still to go wrong, as a piece of a page. */
    public String overview() {
        return Section.list(
                "Faults to come",
                faults.waiting().stream()
                        .map(fault -> "%s: %s, %d times"
                                .formatted(
                                        Html.escape(fault.path()), fault.kind().word(), fault.times()))
                        .toList());
    }

    private Reply list() {
        ArrayNode data = Json.array();
        faults.waiting().forEach(fault -> data.add(fault.toJson()));
        return Success.with("", data);
    }

    private Reply add(Fields fields) {
        FaultPlace place = place(fields);
        FaultKind kind = FaultKind.named(fields.text("kind"), place)
                .orElseThrow(() -> fields.refuse("kind", "must be one of " + FaultKind.words(place)));
        int times = (int) fields.optionalInteger("times", 1, MOST_TIMES).orElse(1);
        long delay = kind.waits() ? fields.integer("delay_ms", 1, LONGEST_DELAY) : 0;
        faults.add(new Fault(place.path(), kind, times, Duration.ofMillis(delay)));
        return list();
    }

    private FaultPlace place(Fields fields) {
        String path = fields.text("path");
        return places.stream()
                .filter(place -> place.path().equals(path))
                .findFirst()
                .orElseThrow(() -> fields.refuse("path", "must be one of " + paths()));
    }

    private String paths() {
        return places.stream().map(FaultPlace::path).collect(Collectors.joining(", "));
    }
}
