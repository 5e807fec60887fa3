/**
 * Tells the shop what the ledger has stored: fires CDI events, each in the transaction that marks it delivered, again and
 * again until the observers have taken it. Never called on a callback's thread.
 */
@NullMarked
package id.gerbang.webhook.outbox;

import org.jspecify.annotations.NullMarked;
