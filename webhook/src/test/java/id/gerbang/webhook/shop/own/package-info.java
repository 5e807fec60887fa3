/** What the shop had before it carried Gerbang: one persistence unit, one JAX-RS application, one exception mapper. */
@NullMarked
package id.gerbang.webhook.shop.own;

import org.jspecify.annotations.NullMarked;
