/**
 * TriPay as its document describes it: closed payments, their detail and list, callbacks, and the pages and the control
 * endpoint that make a payment happen.
 *
 * <p>{@link id.gerbang.sandbox.tripay.TripaySandbox} is the way in. Nothing here moves money, calls a gateway, or sends
 * a request anywhere but to the callback URL that a merchant gave. Keys are never shown.
 */
@NullMarked
package id.gerbang.sandbox.tripay;

import org.jspecify.annotations.NullMarked;
