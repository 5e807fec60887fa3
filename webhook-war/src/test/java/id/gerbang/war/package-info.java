/** gerbang.war as it was built, on a server. */
@NullMarked
package id.gerbang.war;

import org.jspecify.annotations.NullMarked;
