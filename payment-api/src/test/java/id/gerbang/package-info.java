/** The contract's values, and the plain entry point with gateways that only take notes. */
@NullMarked
package id.gerbang;

import org.jspecify.annotations.NullMarked;
