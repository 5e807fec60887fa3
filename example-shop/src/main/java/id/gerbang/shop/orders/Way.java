package id.gerbang.shop.orders;

/**
 * How a customer wants to pay.
 *
 * @param account as configured: {@code gerbang.<account>.*}
 * @param channel the gateway's code, for instance {@code BRIVA}
 */
public record Way(String account, String channel) {}
