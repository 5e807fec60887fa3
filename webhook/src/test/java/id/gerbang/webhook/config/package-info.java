@NullMarked
package id.gerbang.webhook.config;

import org.jspecify.annotations.NullMarked;
