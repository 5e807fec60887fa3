/**
 * The little HTTP that the sandbox needs, over the JDK's own server: a request with a bounded body, a reply, a refusal.
 *
 * <p>For the gateways beside it. It knows no gateway, decides nothing about payments, and never shows a client an
 * exception.
 */
@NullMarked
package id.gerbang.sandbox.http;

import org.jspecify.annotations.NullMarked;
