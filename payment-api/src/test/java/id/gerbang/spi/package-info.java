/** The registry against real jars and class loaders, settings as people mistype them, JSON as strangers send it. */
@NullMarked
package id.gerbang.spi;

import org.jspecify.annotations.NullMarked;
