/**
 * TriPay as its document describes it: channels and fees, closed and open payments, e-wallets, callbacks, and the pages
 * and control endpoints that make a payment happen, or something go wrong.
 *
 * <p>{@link id.gerbang.sandbox.tripay.TripaySandbox} is the way in. Nothing here moves money, calls a gateway, or sends
 * a request anywhere but to the callback URL that a merchant gave. Keys are never shown.
 */
@NullMarked
package id.gerbang.sandbox.tripay;

import org.jspecify.annotations.NullMarked;
