/**
 * What the author of a provider implements, and what opens it: {@link id.gerbang.spi.PaymentProvider} is found by
 * {@link java.util.ServiceLoader} and opens a {@link id.gerbang.spi.PaymentGateway} for each configured account.
 *
 * <p>Shops do not call this package. It never stores anything.
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.spi;

import org.jspecify.annotations.NullMarked;
