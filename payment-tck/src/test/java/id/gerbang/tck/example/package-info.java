/** A whole provider, as {@code docs/write-a-provider.md} shows it, and its test. */
@NullMarked
package id.gerbang.tck.example;

import org.jspecify.annotations.NullMarked;
