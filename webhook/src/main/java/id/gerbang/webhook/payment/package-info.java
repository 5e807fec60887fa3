/**
 * {@code @Inject Payments}: the contract's verbs on top of the ledger, so that a create that was not answered is found
 * again and never sent twice, and what a callback says is stored before anybody is told.
 */
@NullMarked
package id.gerbang.webhook.payment;

import org.jspecify.annotations.NullMarked;
