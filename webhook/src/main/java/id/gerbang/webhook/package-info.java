/**
 * The ledger as a jar that a Jakarta EE shop carries. A gateway's callback comes in by {@code callback}, is stored by
 * {@code ledger} in one commit, and is told to the shop by {@code outbox}; the shop asks for payments by {@code payment}.
 * {@code config} opens the accounts and starts the rest. Everything may use {@code ledger}, which uses nobody.
 */
@NullMarked
package id.gerbang.webhook;

import org.jspecify.annotations.NullMarked;
