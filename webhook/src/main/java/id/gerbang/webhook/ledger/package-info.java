/**
 * What is stored: payments, callbacks, mismatches and events, and the one place where a payment's status changes. Every
 * other package may use it, it uses none of them but {@code tally}. It never calls a gateway and never fires an event.
 */
@NullMarked
package id.gerbang.webhook.ledger;

import org.jspecify.annotations.NullMarked;
