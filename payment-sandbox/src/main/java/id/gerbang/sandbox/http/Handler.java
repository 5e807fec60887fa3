package id.gerbang.sandbox.http;

/** Answers requests, from several threads at once. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers one request.
     *
     * @throws Refusal if the request is to be answered with an error
     */
    Reply handle(Request request);
}
