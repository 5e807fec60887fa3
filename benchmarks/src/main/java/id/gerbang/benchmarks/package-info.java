/**
 * What Gerbang costs beside the bare way to do the same: {@link id.gerbang.benchmarks.Main} measures all of it in one
 * run. Nobody calls this from elsewhere, and the build never times it.
 */
@NullMarked
package id.gerbang.benchmarks;

import org.jspecify.annotations.NullMarked;
