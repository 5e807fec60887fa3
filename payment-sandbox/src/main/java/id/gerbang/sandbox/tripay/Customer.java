package id.gerbang.sandbox.tripay;

import org.jspecify.annotations.Nullable;

/** Who pays, as the merchant says. An open payment may not know. */
record Customer(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {}
