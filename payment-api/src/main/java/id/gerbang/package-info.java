/**
 * The contract of Gerbang: what a shop says to a payment gateway and what it hears.
 *
 * <ul>
 *   <li>{@link id.gerbang.Payments} is the one entry point: {@link id.gerbang.Payments#connect(java.util.Map)} in plain
 *       Java, {@code @Inject Payments} in a Jakarta EE shop.
 *   <li>{@link id.gerbang.PaymentRequest} goes in, {@link id.gerbang.Payment} comes out.
 *   <li>{@link id.gerbang.PaymentException} and its five kinds say what to do next.
 *   <li>{@code id.gerbang.feature} is what only some gateways can do, {@code id.gerbang.event} is what observers in a
 *       Jakarta EE shop are told, {@code id.gerbang.qris} reads and draws QR codes, {@code id.gerbang.spi} is what a gateway's provider implements, and
 *       {@code id.gerbang.http} is how a provider reaches its gateway.
 * </ul>
 *
 * <p>Everything here is Java 8, immutable and without a framework. Nothing here stores anything.
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang;

import org.jspecify.annotations.NullMarked;
