/**
 * A small shop that is paid through Gerbang: what somebody who adds Gerbang to a shop of their own can copy.
 *
 * <ul>
 *   <li>{@code id.gerbang.shop.orders}: the shop as it could have been before: products, orders, their tables.
 *   <li>{@code id.gerbang.shop.payment}: all that talks to Gerbang. Start reading here.
 *   <li>{@code id.gerbang.shop.web}: pages and JSON.
 * </ul>
 *
 * <p>{@code web} uses {@code payment}, and both use {@code orders}; {@code orders} uses neither.
 */
@NullMarked
package id.gerbang.shop;

import org.jspecify.annotations.NullMarked;
