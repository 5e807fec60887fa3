/** The ledger's pieces that need no server. */
@NullMarked
package id.gerbang.webhook.ledger;

import org.jspecify.annotations.NullMarked;
