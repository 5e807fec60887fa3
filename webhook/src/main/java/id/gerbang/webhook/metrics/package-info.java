/**
 * Figures for the server's MicroProfile Metrics. Nothing else knows this package, and where the server has no such API,
 * {@code beans.xml} leaves it out and none of its classes is loaded.
 */
@NullMarked
package id.gerbang.webhook.metrics;

import org.jspecify.annotations.NullMarked;
