@NullMarked
package id.gerbang.webhook.background;

import org.jspecify.annotations.NullMarked;
