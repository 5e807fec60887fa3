/**
 * The shop over HTTP: pages that work without scripts, and the same order as JSON. Nothing from outside reaches a page
 * unescaped, and nothing here decides whether an order is paid.
 */
@NullMarked
package id.gerbang.shop.web;

import org.jspecify.annotations.NullMarked;
