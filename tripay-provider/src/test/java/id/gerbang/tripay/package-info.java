/** TriPay's provider against TriPay's document, over HTTP with the sandbox or a server that misbehaves. */
@NullMarked
package id.gerbang.tripay;

import org.jspecify.annotations.NullMarked;
