/** The kit against good and bad providers: each rule has one that breaks it, and it alone. */
@NullMarked
package id.gerbang.tck;

import org.jspecify.annotations.NullMarked;
