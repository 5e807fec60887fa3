/**
 * What is remembered: registers of things by their key, and the journal that keeps them across restarts.
 *
 * <p>For the simulated gateways. No key of a merchant is ever kept.
 */
@NullMarked
package id.gerbang.sandbox.journal;

import org.jspecify.annotations.NullMarked;
