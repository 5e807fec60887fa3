package id.gerbang.sandbox.tripay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the gateway behaves.
 *
 * @param merchants who may call; no two with one code or one API key
 * @param callbackRetry how long it waits before it repeats a callback
 * @param data the file that keeps transactions; empty to keep them in memory
 * @param clock tells when transactions are created, paid and expired
 */
public record TripaySettings(List<Merchant> merchants, Duration callbackRetry, Optional<Path> data, Clock clock) {}
