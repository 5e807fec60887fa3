/**
 * Pieces of pages that the gateways share: how values are written, tables, lists, and who answers a browser.
 *
 * <p>For the simulated gateways. Whatever comes from outside is escaped here or by the caller, as each method says.
 */
@NullMarked
package id.gerbang.sandbox.page;

import org.jspecify.annotations.NullMarked;
