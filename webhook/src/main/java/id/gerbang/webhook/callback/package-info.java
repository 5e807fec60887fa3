/**
 * Bytes in, status out: the JAX-RS application under {@code pay} that gateways post to, above {@code payment}. Nothing is acknowledged before it
 * is stored, and nothing is stored for a stranger.
 */
@NullMarked
package id.gerbang.webhook.callback;

import org.jspecify.annotations.NullMarked;
