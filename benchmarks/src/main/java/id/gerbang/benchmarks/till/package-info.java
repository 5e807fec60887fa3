/**
 * The shop that the load benchmarks put into gerbang.war: it makes payments, and hears which are paid. It runs on the
 * server, and nothing of the benchmarks' own side is there with it.
 */
@NullMarked
package id.gerbang.benchmarks.till;

import org.jspecify.annotations.NullMarked;
