/**
 * What every simulated gateway has: merchants who are known by a key, and the surroundings that gateways share.
 *
 * <p>For the gateways beside it. It knows no vendor.
 */
@NullMarked
package id.gerbang.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
