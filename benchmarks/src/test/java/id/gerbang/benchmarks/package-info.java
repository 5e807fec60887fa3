/** That the benchmarks measure what they say. */
@NullMarked
package id.gerbang.benchmarks;

import org.jspecify.annotations.NullMarked;
