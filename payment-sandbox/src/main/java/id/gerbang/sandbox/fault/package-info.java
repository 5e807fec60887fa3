/**
 * What goes wrong on demand, with operations of the gateways and with their callbacks.
 *
 * <p>For the simulated gateways and the control endpoint. Nothing goes wrong that nobody asked for.
 */
@NullMarked
package id.gerbang.sandbox.fault;

import org.jspecify.annotations.NullMarked;
