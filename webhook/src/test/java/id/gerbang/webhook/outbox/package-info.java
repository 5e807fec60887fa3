@NullMarked
package id.gerbang.webhook.outbox;

import org.jspecify.annotations.NullMarked;
