/** That the load benchmarks count what they say; nothing is timed here. */
@NullMarked
package id.gerbang.benchmarks.load;

import org.jspecify.annotations.NullMarked;
