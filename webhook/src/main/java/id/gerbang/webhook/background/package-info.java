/** Threads of the server that work while nobody waits: {@code outbox} tells events on them, {@code worker} asks gateways. */
@NullMarked
package id.gerbang.webhook.background;

import org.jspecify.annotations.NullMarked;
