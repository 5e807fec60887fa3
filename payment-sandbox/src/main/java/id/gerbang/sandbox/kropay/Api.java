package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.fault.Faults;
import id.gerbang.sandbox.fault.FaultyCall;
import id.gerbang.sandbox.gateway.Merchants;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** One operation of the gateway's API: a fault comes first, then the merchant, then what the operation does. */
final class Api implements Handler {

    private final Route route;
    private final Merchants<KropayMerchant> merchants;
    private final Faults faults;
    private final Operation operation;

    Api(Route route, Merchants<KropayMerchant> merchants, Faults faults, Operation operation) {
        this.route = route;
        this.merchants = merchants;
        this.faults = faults;
        this.operation = operation;
    }

    @Override
    public Reply handle(Request request) {
        if (!route.leads(request)) {
            throw new Refusal(404, "Not found");
        }
        if (!route.method().equals(request.method())) {
            throw Refusal.methodNotAllowed(route.method());
        }
        return faults.take(route.template())
                .map(fault -> FaultyCall.reply(fault, request, () -> call(request)))
                .orElseGet(() -> call(request));
    }

    private Reply call(Request request) {
        KropayMerchant merchant = request.header("X-API-KEY")
                .flatMap(merchants::withApiKey)
                .orElseThrow(() -> new Refusal(401, "Invalid API Key"));
        return operation.call(merchant, request);
    }
}
