package id.gerbang.benchmarks.load;

import id.gerbang.benchmarks.load.Gateways.StatusCalls;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in one go.
 *
 * @param genuine TriPay's callbacks
 * @param flood null in a quiet round
 * @param asked how often Kropay was asked meanwhile
 * @param during the time in which it was
 */
record Round(Answers genuine, Flood.@Nullable Outcome flood, StatusCalls asked, Duration during) {

    double millis(double percent) {
        Duration time = genuine.percentile(percent);
        return time.toNanos() / 1e6;
    }
}
