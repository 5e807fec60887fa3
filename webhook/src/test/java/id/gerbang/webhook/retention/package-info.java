@NullMarked
package id.gerbang.webhook.retention;

import org.jspecify.annotations.NullMarked;
