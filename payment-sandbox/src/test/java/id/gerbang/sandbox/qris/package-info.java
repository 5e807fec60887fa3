/** QRIS texts against published examples, and pictures of them against a reader. */
@NullMarked
package id.gerbang.sandbox.qris;

import org.jspecify.annotations.NullMarked;
