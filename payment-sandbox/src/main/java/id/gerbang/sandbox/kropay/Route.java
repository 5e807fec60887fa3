package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.http.Request;

/** The operations' places. */
enum Route {
    CREATE("POST", Addresses.CREATE, ""),
    STATUS("GET", Addresses.STATUS, "/{reference}");

    private final String method;
    private final String path;
    private final String parameter;

    Route(String method, String path, String parameter) {
        this.method = method;
        this.path = path;
        this.parameter = parameter;
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

    /** Whether the request, which is under the path, is one for it. */
    boolean leads(Request request) {
        return parameter.isEmpty() == request.rest(path).isEmpty();
    }
}
