/**
 * A payment gateway to test against, in one process.
 *
 * <p>{@link id.gerbang.sandbox.PaymentSandbox} for tests that embed it, {@link id.gerbang.sandbox.Main} for the command
 * line. Each gateway has a package of its own beside {@code http}, the little web server that they share. Nothing here
 * depends on a client of the gateways, so that a client's mistakes are not repeated on this side.
 */
@NullMarked
package id.gerbang.sandbox;

import org.jspecify.annotations.NullMarked;
