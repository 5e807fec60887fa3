/**
 * gerbang.war with a shop in it, as it is built, on nodes that are processes of their own, with a PostgreSQL that is shared
 * and gateways that are simulated here. Between them are lines that understand enough of what is said on them to do
 * something at a moment that has a name. Nothing in the product knows of it.
 */
@NullMarked
package id.gerbang.servers;

import org.jspecify.annotations.NullMarked;
