/**
 * Kropay: QRIS, as its developer document describes it.
 *
 * <p>{@link id.gerbang.kropay.KropayProvider} is found by {@link java.util.ServiceLoader}; nothing else here is public. It
 * talks to Kropay and stores nothing. A callback of Kropay's carries no signature: it is read as a hint, and what it says of
 * itself is not looked at.
 *
 * <table>
 *   <caption>Operations</caption>
 *   <tr><th>operation</th><th>call</th><th>the document's section</th></tr>
 *   <tr><td>QRIS payment</td><td>{@code Payments.create}</td><td>Pembuatan QRIS</td></tr>
 *   <tr><td>status</td><td>{@code Payments.findByReference}</td><td>Cek Status Transaksi</td></tr>
 *   <tr><td>callback</td><td>{@code Payments.readCallback}</td><td>Callback / Webhook</td></tr>
 * </table>
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.kropay;

import org.jspecify.annotations.NullMarked;
