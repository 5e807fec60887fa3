/** The data source of gerbang.war, which knows its database by a URL alone. */
@NullMarked
package id.gerbang.war;

import org.jspecify.annotations.NullMarked;
