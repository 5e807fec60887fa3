/**
 * QRIS texts with their checksum, and pictures of them.
 *
 * <p>For the simulated gateways. The merchants in them do not exist.
 */
@NullMarked
package id.gerbang.sandbox.qris;

import org.jspecify.annotations.NullMarked;
