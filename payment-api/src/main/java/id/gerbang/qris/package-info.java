/**
 * QRIS, Indonesia's QR code for payments: what such a text says, and whether it is whole. A page that shows one looks
 * here first whether it asks for the right amount: {@link id.gerbang.qris.Qris#of(id.gerbang.Payment)}, and then
 * {@link id.gerbang.qris.QrPicture}. It never pays, and fetches nobody's picture.
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.qris;

import org.jspecify.annotations.NullMarked;
