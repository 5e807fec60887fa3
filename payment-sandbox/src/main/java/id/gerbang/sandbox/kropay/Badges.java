package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.page.Words;

/** How payments stand, as the pages write it; all of it is HTML. */
final class Badges {

    private Badges() {}

    static String badge(Status status) {
        return switch (status) {
            case PAID -> Words.good(status.word());
            case PENDING -> Words.waiting(status.word());
            case FAILED, EXPIRED -> Words.bad(status.word());
        };
    }
}
