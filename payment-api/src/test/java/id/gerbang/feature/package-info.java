/** The values that the features speak in. */
@NullMarked
package id.gerbang.feature;

import org.jspecify.annotations.NullMarked;
