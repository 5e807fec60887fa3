@NullMarked
package id.gerbang.kropay;

import org.jspecify.annotations.NullMarked;
