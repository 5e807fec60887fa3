package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.fault.FaultPlace;
import id.gerbang.sandbox.fault.Trait;
import id.gerbang.sandbox.http.Request;

/** The operations' places. */
enum Route {
    CREATE("POST", Addresses.CREATE, "", Trait.QRIS),
    STATUS("GET", Addresses.STATUS, "/{reference}", Trait.LOOKUP);

    private final String method;
    private final String path;
    private final String parameter;
    private final Trait trait;

    Route(String method, String path, String parameter, Trait trait) {
        this.method = method;
        this.path = path;
        this.parameter = parameter;
        this.trait = trait;
    }

    /** The one HTTP method that it answers. */
    String method() {
        return method;
    }

    /** Where it is, without the parameter. */
    String path() {
        return path;
    }

    /** What faults of it are asked for by. */
    String template() {
        return path + parameter;
    }

    /** Where faults of it can happen. */
    FaultPlace faultPlace() {
        return FaultPlace.of(template(), trait, Trait.OPERATION, Trait.AMOUNTS, Trait.STATUS, Trait.TIMES);
    }

    /** Whether the request, which is under the path, is one for it. */
    boolean leads(Request request) {
        return parameter.isEmpty() == request.rest(path).isEmpty();
    }
}
