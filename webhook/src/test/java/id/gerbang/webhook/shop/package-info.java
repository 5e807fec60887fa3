/** A shop that carries Gerbang, as small as one can be: what runs in the server under test. */
@NullMarked
package id.gerbang.webhook.shop;

import org.jspecify.annotations.NullMarked;
