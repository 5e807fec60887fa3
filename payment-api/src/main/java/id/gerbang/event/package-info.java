/**
 * What a shop is told about its payments. In a Jakarta EE shop these are CDI events:
 * {@code void paid(@Observes PaymentPaid event)}.
 *
 * <p>Events of one payment come in order. An observer that works on the ledger's own database takes effect exactly once;
 * for anything else an event may come again, with the same {@link id.gerbang.event.PaymentEvent#getId() id}.
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.event;

import org.jspecify.annotations.NullMarked;
