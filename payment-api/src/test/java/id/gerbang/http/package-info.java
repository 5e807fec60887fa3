/** The transport against real sockets on the loopback that misbehave on purpose. */
@NullMarked
package id.gerbang.http;

import org.jspecify.annotations.NullMarked;
