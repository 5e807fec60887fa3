@NullMarked
package id.gerbang.webhook.payment;

import org.jspecify.annotations.NullMarked;
