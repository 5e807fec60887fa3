/** What the document says in numbers. */
@NullMarked
package id.gerbang.sandbox.tripay;

import org.jspecify.annotations.NullMarked;
