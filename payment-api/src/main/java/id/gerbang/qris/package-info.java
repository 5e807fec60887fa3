/**
 * QRIS, Indonesia's QR code for payments: what such a text says, and whether it is whole. A page that draws one looks here
 * first whether it asks for the right amount. It never draws and never pays.
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.qris;

import org.jspecify.annotations.NullMarked;
