/**
 * What the shop sells and who ordered it, stored in the shop's own tables. An order has attempts to pay it, and its
 * status follows from theirs. Nothing here asks a gateway or knows HTTP.
 */
@NullMarked
package id.gerbang.shop.orders;

import org.jspecify.annotations.NullMarked;
