/**
 * Callbacks on their way to a shop: built once, sent in the background, repeated, spoilt by faults, and recorded.
 *
 * <p>For the simulated gateways, which say what a callback tells, where it goes and whether it is signed. Nothing here
 * follows a redirect, or sends a request anywhere but to the URL of the callback.
 */
@NullMarked
package id.gerbang.sandbox.callback;

import org.jspecify.annotations.NullMarked;
