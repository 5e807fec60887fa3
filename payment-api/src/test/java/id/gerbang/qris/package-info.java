@NullMarked
package id.gerbang.qris;

import org.jspecify.annotations.NullMarked;
