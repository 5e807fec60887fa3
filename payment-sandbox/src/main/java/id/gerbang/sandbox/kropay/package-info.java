/**
 * Kropay as its document describes it: QRIS payments, their status, callbacks without a signature, and the pages and
 * control endpoint that make a payment happen, or somebody lie about one.
 *
 * <p>{@link id.gerbang.sandbox.kropay.KropaySandbox} is the way in. Nothing here moves money, calls a gateway, or sends
 * a request anywhere but to the callback URL that a merchant has. Keys are never shown.
 */
@NullMarked
package id.gerbang.sandbox.kropay;

import org.jspecify.annotations.NullMarked;
