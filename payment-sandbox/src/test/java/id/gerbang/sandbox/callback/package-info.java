/** Callbacks as far as they cannot be seen from outside. */
@NullMarked
package id.gerbang.sandbox.callback;

import org.jspecify.annotations.NullMarked;
