package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** One operation of the gateway's API. */
@FunctionalInterface
interface Operation {

    /**
     * Does it for an authenticated caller.
     *
     * @throws Refusal if the vendor would not do it
     */
    Reply call(Caller caller, Request request);
}
