/** The shop that is put into gerbang.war. It keeps its books in the ledger's database, by the ledger's data source. */
@NullMarked
package id.gerbang.servers.shop;

import org.jspecify.annotations.NullMarked;
