package id.gerbang.shop.orders;

import id.gerbang.Rupiah;

/**
 * Something to buy.
 *
 * @param code what a form names it by
 * @param name what people name it by
 * @param description one sentence
 * @param price of one piece
 */
public record Product(String code, String name, String description, Rupiah price) {}
