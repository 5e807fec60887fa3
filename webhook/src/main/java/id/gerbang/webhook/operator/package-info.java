/**
 * For whoever operates the shop: what waits for a person, and what a person can do about it. Everything done here is kept
 * with who and why, and is a line in the log.
 */
@NullMarked
package id.gerbang.webhook.operator;

import org.jspecify.annotations.NullMarked;
