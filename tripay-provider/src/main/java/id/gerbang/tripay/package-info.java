/**
 * TriPay: virtual accounts, convenience stores, e-wallets and QRIS, as its developer document describes them.
 *
 * <p>{@link id.gerbang.tripay.TripayProvider} is found by {@link java.util.ServiceLoader}; nothing else here is public.
 * It talks to TriPay and stores nothing.
 *
 * <table>
 *   <caption>Operations</caption>
 *   <tr><th>operation</th><th>call</th><th>the document's section</th></tr>
 *   <tr><td>closed payment</td><td>{@code Payments.create}</td><td>Closed Payment, Request Transaksi</td></tr>
 *   <tr><td>detail</td><td>{@code Payments.findByReference}</td><td>Closed Payment, Detail Transaksi</td></tr>
 *   <tr><td>lookup by merchant_ref</td><td>{@code Payments.findByMerchantRef}</td><td>Merchant, Daftar Transaksi</td></tr>
 *   <tr><td>callback</td><td>{@code Payments.readCallback}</td><td>Callback</td></tr>
 * </table>
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.tripay;

import org.jspecify.annotations.NullMarked;
