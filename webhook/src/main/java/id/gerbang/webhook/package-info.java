/**
 * The ledger as a jar that a Jakarta EE shop carries. The shop asks for payments by {@code payment}, and a
 * gateway's callback comes to it by {@code callback}; what either says is stored by {@code ledger} in one commit and told
 * to the shop by {@code outbox}. {@code worker} asks gateways what they have not told; both work on {@code background}. {@code operator}
 * is for what waits for a person, {@code retention} prunes what is old. {@code config} opens the accounts.
 * Everything may use {@code ledger}, which uses {@code tally} alone: what happens is counted there. {@code metrics} and
 * {@code health} tell the server, where it listens.
 */
@NullMarked
package id.gerbang.webhook;

import org.jspecify.annotations.NullMarked;
