/**
 * The shop's whole acquaintance with Gerbang: {@link id.gerbang.shop.payment.Checkout} asks for payments,
 * {@link id.gerbang.shop.payment.OrderObserver} and {@link id.gerbang.shop.payment.MismatchObserver} are told what became
 * of them. Nothing here polls, retries or trusts what a customer's browser says about a payment.
 */
@NullMarked
package id.gerbang.shop.payment;

import org.jspecify.annotations.NullMarked;
