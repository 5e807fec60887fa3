/**
 * What only some gateways can do: each an interface that {@link id.gerbang.Payments#feature} is asked for by type, with
 * the values that it speaks in. A gateway without the feature gives null.
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.feature;

import org.jspecify.annotations.NullMarked;
