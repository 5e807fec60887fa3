/**
 * What happens, counted for whoever watches. Everything may use it, it uses none of the others but a warning of
 * {@code background}. It knows no server's metrics: {@code metrics} brings a {@link id.gerbang.webhook.tally.Meter} where there are any.
 */
@NullMarked
package id.gerbang.webhook.tally;

import org.jspecify.annotations.NullMarked;
