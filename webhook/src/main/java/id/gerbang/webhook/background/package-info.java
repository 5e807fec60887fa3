/**
 * Threads of the server that work while nobody waits: {@code outbox} tells events on them, {@code worker} asks gateways. And
 * how to warn of what happens again and again without filling the log, which {@code callback} and {@code payment} do too.
 */
@NullMarked
package id.gerbang.webhook.background;

import org.jspecify.annotations.NullMarked;
