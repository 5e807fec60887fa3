/** Requests that are not what they should be. */
@NullMarked
package id.gerbang.sandbox.http;

import org.jspecify.annotations.NullMarked;
