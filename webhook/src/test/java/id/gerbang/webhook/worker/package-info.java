@NullMarked
package id.gerbang.webhook.worker;

import org.jspecify.annotations.NullMarked;
