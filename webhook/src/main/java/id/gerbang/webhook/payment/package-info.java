/**
 * {@code @Inject Payments}: the contract's verbs on top of the ledger, so that a create that was not answered is found
 * again and never sent twice.
 */
@NullMarked
package id.gerbang.webhook.payment;

import org.jspecify.annotations.NullMarked;
