package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.Map;
import java.util.Optional;

/** The gateway's API in both modes: finds the operation, then the merchant. */
final class Api implements Handler {

    private static final String BEARER = "Bearer ";

    private final Merchants merchants;
    private final Map<String, Route> routes;

    /** An operation with the one method that it answers. */
    record Route(String method, Operation operation) {}

    /** Routes are found by the path under a mode's base, such as {@code /transaction/create}. */
    Api(Merchants merchants, Map<String, Route> routes) {
        this.merchants = merchants;
        this.routes = Map.copyOf(routes);
    }

    @Override
    public Reply handle(Request request) {
        Mode mode = Mode.of(request.path()).orElseThrow(Api::notFound);
        Route route =
                Optional.ofNullable(routes.get(mode.operation(request.path()))).orElseThrow(Api::notFound);
        if (!route.method().equals(request.method())) {
            throw Refusal.methodNotAllowed(route.method());
        }
        Merchant merchant = request.header("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> merchants.withApiKey(value.substring(BEARER.length())))
                .orElseThrow(() -> new Refusal(401, "Invalid API Key"));
        return Reply.json(200, route.operation().call(new Caller(merchant, mode), request));
    }

    private static Refusal notFound() {
        return new Refusal(404, "Not found");
    }
}
