package id.gerbang.sandbox.tripay;

import org.jspecify.annotations.Nullable;

/**
 * Where the merchant wants to be told.
 *
 * @param callbackUrl an http or https URL; null if the merchant gave none, then its own default is used
 * @param returnUrl where the customer goes afterwards, an http or https URL; null if the merchant gave none
 */
record Links(@Nullable String callbackUrl, @Nullable String returnUrl) {}
