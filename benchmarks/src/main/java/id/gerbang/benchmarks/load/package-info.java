/**
 * Benchmarks of a whole server under load: {@link id.gerbang.benchmarks.load.Server} is a Payara Micro with gerbang.war
 * and the shop of {@link id.gerbang.benchmarks.till}, {@link id.gerbang.benchmarks.load.Gateways} the payment sandbox,
 * {@link id.gerbang.benchmarks.load.OpenLoop} and {@link id.gerbang.benchmarks.load.Flood} the two kinds of load. What
 * measures something by them has a main method: {@link id.gerbang.benchmarks.load.ForgedCallbacks},
 * {@link id.gerbang.benchmarks.load.CallbackThroughput} and {@link id.gerbang.benchmarks.load.WorkerClaims}.
 */
@NullMarked
package id.gerbang.benchmarks.load;

import org.jspecify.annotations.NullMarked;
