/**
 * The configured accounts, from MicroProfile Config, and what runs when the application starts and stops. Knows the other
 * packages; nobody but the server calls it.
 */
@NullMarked
package id.gerbang.webhook.config;

import org.jspecify.annotations.NullMarked;
