/**
 * The configured accounts, from MicroProfile Config, which {@code callback} and {@code payment} ask for their gateways.
 */
@NullMarked
package id.gerbang.webhook.config;

import org.jspecify.annotations.NullMarked;
