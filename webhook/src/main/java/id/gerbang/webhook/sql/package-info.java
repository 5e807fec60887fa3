/**
 * Finds the errors of databases and their drivers inside the exceptions of application servers. Every other package may use
 * this package. It uses none of them.
 */
@NullMarked
package id.gerbang.webhook.sql;

import org.jspecify.annotations.NullMarked;
