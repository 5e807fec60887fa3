package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** One operation of the gateway's API. */
@FunctionalInterface
interface Operation {

    /**
     * Does it for an authenticated caller.
     *
     * @throws id.gerbang.sandbox.http.Refusal if the vendor would not do it
     */
    Reply call(KropayMerchant merchant, Request request);
}
