package id.gerbang.sandbox.tripay;

import org.jspecify.annotations.Nullable;

/** Who pays, as the merchant says. */
record Customer(String name, String email, @Nullable String phone) {}
