package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.fault.Faults;
import id.gerbang.sandbox.fault.FaultyCall;
import id.gerbang.sandbox.gateway.Merchants;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.List;

/** The gateway's API in both modes: finds the operation, then the merchant, unless a fault comes first. */
final class Api implements Handler {

    private static final String BEARER = "Bearer ";

    private final Merchants<Merchant> merchants;
    private final List<Route> routes;
    private final Faults faults;

    Api(Merchants<Merchant> merchants, List<Route> routes, Faults faults) {
        this.merchants = merchants;
        this.routes = List.copyOf(routes);
        this.faults = faults;
    }

    @Override
    public Reply handle(Request request) {
        Mode mode = Mode.of(request.path()).orElseThrow(Api::notFound);
        Route route = routes.stream()
                .filter(candidate -> candidate.leads(mode, request.path()))
                .findFirst()
                .orElseThrow(Api::notFound);
        if (!route.method().equals(request.method())) {
            throw Refusal.methodNotAllowed(route.method());
        }
        return faults.take(route.path())
                .map(fault -> FaultyCall.reply(fault, request, () -> call(route, mode, request)))
                .orElseGet(() -> call(route, mode, request));
    }

    private Reply call(Route route, Mode mode, Request request) {
        return route.operation().call(new Caller(merchant(request), mode), request);
    }

    private Merchant merchant(Request request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> merchants.withApiKey(value.substring(BEARER.length())))
                .orElseThrow(() -> new Refusal(401, "Invalid API Key"));
    }

    private static Refusal notFound() {
        return new Refusal(404, "Not found");
    }
}
