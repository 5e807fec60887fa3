/** Configuration and discovery with real jars, and hostile JSON. */
@NullMarked
package id.gerbang.spi;

import org.jspecify.annotations.NullMarked;
