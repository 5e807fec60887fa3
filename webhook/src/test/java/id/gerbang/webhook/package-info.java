/** The webhook jar in a shop on a real server, seen from outside: over HTTP, in its tables and in its log. */
@NullMarked
package id.gerbang.webhook;

import org.jspecify.annotations.NullMarked;
