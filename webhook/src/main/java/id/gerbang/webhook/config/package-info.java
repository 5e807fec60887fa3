/**
 * The configured accounts, from MicroProfile Config, which {@code callback} and {@code payment} ask for their gateways,
 * and what runs when the application starts and stops, which only the server calls.
 */
@NullMarked
package id.gerbang.webhook.config;

import org.jspecify.annotations.NullMarked;
