/**
 * TriPay: virtual accounts, convenience stores, e-wallets and QRIS, as its developer document describes them.
 *
 * <p>{@link id.gerbang.tripay.TripayProvider} is found by {@link java.util.ServiceLoader}; beside it only
 * {@link id.gerbang.tripay.TripaySignature} is public, for shops' own tests.
 * It talks to TriPay and stores nothing.
 *
 * <p>TriPay's sandbox makes no QRIS: in its place {@code qr_string} says {@code SANDBOX MODE}, so that in sandbox mode
 * {@link id.gerbang.Payment#getQrString()} is null and there is only TriPay's picture to show. In production mode the same
 * words would be a wrong code.
 *
 * <table>
 *   <caption>Operations</caption>
 *   <tr><th></th><th>operation</th><th>call</th><th>the document's section</th><th>test</th></tr>
 *   <tr><td>T1</td><td>instructions</td><td>{@code Instructions.getInstructions}</td><td>Pembayaran, Instruksi Pembayaran</td><td>{@code InstructionsTest}</td></tr>
 *   <tr><td>T2</td><td>active channels</td><td>{@code Channels.getChannels}</td><td>Merchant, Channel Pembayaran</td><td>{@code ChannelsTest}</td></tr>
 *   <tr><td>T3</td><td>fee calculator</td><td>{@code Fees.getFee}</td><td>Merchant, Kalkulator Biaya</td><td>{@code FeesTest}</td></tr>
 *   <tr><td>T4</td><td>transactions</td><td>{@code Transactions.getAll}</td><td>Merchant, Daftar Transaksi</td><td>{@code TransactionsTest}</td></tr>
 *   <tr><td>T4</td><td>lookup by merchant_ref</td><td>{@code Payments.findByMerchantRef}</td><td>Merchant, Daftar Transaksi</td><td>{@code LookupTest}</td></tr>
 *   <tr><td>T5</td><td>link an e-wallet</td><td>{@code EWallets.link}</td><td>E-Wallet, {@code #ewallet-link}</td><td>{@code EWalletsTest}</td></tr>
 *   <tr><td>T6</td><td>unlink an e-wallet</td><td>{@code EWallets.unlink}</td><td>E-Wallet, {@code #ewallet-unlink}</td><td>{@code EWalletsTest}</td></tr>
 *   <tr><td>T7</td><td>an e-wallet's detail</td><td>{@code EWallets.get}</td><td>E-Wallet, {@code #ewallet-detail}</td><td>{@code EWalletsTest}</td></tr>
 *   <tr><td>T8</td><td>closed payment</td><td>{@code Payments.create}</td><td>Closed Payment, Request Transaksi</td><td>{@code CreateTest}</td></tr>
 *   <tr><td>T9</td><td>detail</td><td>{@code Payments.findByReference}</td><td>Closed Payment, Detail Transaksi</td><td>{@code LookupTest}</td></tr>
 *   <tr><td>T10</td><td>status check</td><td>{@code StatusCheck.checkStatus}</td><td>Closed Payment, Cek Status</td><td>{@code StatusCheckTest}</td></tr>
 *   <tr><td>T11</td><td>open payment</td><td>{@code OpenPayments.create}</td><td>Open Payment, {@code #open-payment-create}</td><td>{@code OpenPaymentsTest}</td></tr>
 *   <tr><td>T12</td><td>an open payment's detail</td><td>{@code OpenPayments.find}</td><td>Open Payment, {@code #open-payment-detail}</td><td>{@code OpenPaymentsTest}</td></tr>
 *   <tr><td>T13</td><td>what was paid into it</td><td>{@code OpenPayments.getPayments}</td><td>Open Payment, {@code #open-payment-transactions}</td><td>{@code PaidIntoOpenPaymentTest}</td></tr>
 *   <tr><td>T14</td><td>callback</td><td>{@code Payments.readCallback}</td><td>Callback</td><td>{@code CallbackTest}</td></tr>
 *   <tr><td>T15</td><td>table of channels</td><td>{@code Channels.getKnownChannels}</td><td>Daftar Channel &amp; Biaya</td><td>{@code ChannelTableTest}</td></tr>
 * </table>
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.tripay;

import org.jspecify.annotations.NullMarked;
