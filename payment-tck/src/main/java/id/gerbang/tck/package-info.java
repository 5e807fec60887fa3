@NullMarked
package id.gerbang.tck;

import org.jspecify.annotations.NullMarked;
