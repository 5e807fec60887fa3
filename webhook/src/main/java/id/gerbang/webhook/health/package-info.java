/**
 * Says by MicroProfile Health whether callbacks can be stored. Nothing else knows this package, and where the server has no
 * such API, {@code beans.xml} leaves it out.
 */
@NullMarked
package id.gerbang.webhook.health;

import org.jspecify.annotations.NullMarked;
