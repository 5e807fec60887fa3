@NullMarked
package id.gerbang.webhook.sql;

import org.jspecify.annotations.NullMarked;
