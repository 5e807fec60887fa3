/** The sandbox as its clients see it: over HTTP, with what the vendor's document promises. */
@NullMarked
package id.gerbang.sandbox;

import org.jspecify.annotations.NullMarked;
