package id.gerbang.sandbox.tripay;

/**
 * Who pays which part of a payment's fee, in rupiah.
 *
 * @param merchant taken from what the merchant receives
 * @param customer added to what the customer pays
 */
record Fees(long merchant, long customer) {

    long total() {
        return merchant + customer;
    }
}
