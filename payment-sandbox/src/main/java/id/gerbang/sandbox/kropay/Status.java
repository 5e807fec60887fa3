package id.gerbang.sandbox.kropay;

/** Where a payment stands, in the document's two vocabularies. */
enum Status {
    PENDING("pending", "pending"),
    PAID("success", "paid"),
    FAILED("failed", "failed"),
    EXPIRED("expired", "expired");

    private final String word;
    private final String callbackWord;

    Status(String word, String callbackWord) {
        this.word = word;
        this.callbackWord = callbackWord;
    }

    /** The word in replies. */
    String word() {
        return word;
    }

    /** The word in callbacks. */
    String callbackWord() {
        return callbackWord;
    }
}
