/** The values and the plain {@code Payments}, against providers in real jars. */
@NullMarked
package id.gerbang;

import org.jspecify.annotations.NullMarked;
