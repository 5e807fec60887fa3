package id.gerbang.sandbox.gateway;

import id.gerbang.sandbox.fault.Faults;
import id.gerbang.sandbox.journal.Journal;
import java.time.Clock;
import java.time.Duration;

/**
 * What the gateways of one sandbox share.
 *
 * @param publicUrl the beginning of the links that they hand out, without a slash at the end
 * @param clock tells when payments are created, paid and expired
 * @param callbackRetry how long a callback that was not taken waits for its repeat
 */
public record Surroundings(
        String publicUrl, Clock clock, Duration callbackRetry, Journal journal, Faults faults, Background background) {}
