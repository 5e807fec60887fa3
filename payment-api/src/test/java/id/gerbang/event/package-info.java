/** What the events carry. */
@NullMarked
package id.gerbang.event;

import org.jspecify.annotations.NullMarked;
