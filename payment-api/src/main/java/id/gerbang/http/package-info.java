/**
 * How a payment call leaves this machine: one method, {@link id.gerbang.http.HttpTransport#send}, and the values it
 * takes and gives. Providers call it; a shop may put its own HTTP client behind it.
 *
 * <p>What it gives beyond a plain HTTP client: one deadline for the whole call, a failure that says whether the request
 * {@linkplain id.gerbang.http.TransportException#mayHaveArrived() may have arrived}, and a POST that goes out at most
 * once. It never follows a redirect, never repeats a POST, and never writes a query, a header or a body into a message
 * or a {@code toString}.
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.http;

import org.jspecify.annotations.NullMarked;
