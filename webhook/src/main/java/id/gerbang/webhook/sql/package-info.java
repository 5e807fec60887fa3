/**
 * What databases and their drivers say when something fails, found in what servers make of it. Every other package may use
 * it, it uses none of them.
 */
@NullMarked
package id.gerbang.webhook.sql;

import org.jspecify.annotations.NullMarked;
