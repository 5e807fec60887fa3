package id.gerbang.sandbox.tripay;

/**
 * Who may see a transaction, and where.
 *
 * @param merchant the merchant's code
 */
record Owner(Mode mode, String merchant) {}
