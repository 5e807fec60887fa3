/** Prunes what {@code ledger} keeps for a time only, on every node. */
@NullMarked
package id.gerbang.webhook.retention;

import org.jspecify.annotations.NullMarked;
