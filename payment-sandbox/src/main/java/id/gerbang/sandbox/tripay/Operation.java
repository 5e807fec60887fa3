package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Request;

/** One operation of the gateway's API. */
@FunctionalInterface
interface Operation {

    /**
     * Does it for an authenticated caller.
     *
     * @return the whole reply
     * @throws Refusal if the vendor would not do it
     */
    ObjectNode call(Caller caller, Request request);
}
