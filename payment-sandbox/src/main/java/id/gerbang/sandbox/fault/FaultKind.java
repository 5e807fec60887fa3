package id.gerbang.sandbox.fault;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of faults, each with the trait that its place needs. */
public enum FaultKind {
    DELAY("delay", Trait.OPERATION),
    SERVER_ERROR("500", Trait.OPERATION),
    BAD_GATEWAY("502", Trait.OPERATION),
    UNAUTHORIZED("401", Trait.OPERATION),
    FORBIDDEN("403", Trait.OPERATION),
    FORBIDDEN_PAGE("403-html", Trait.OPERATION),
    PROXY_AUTHENTICATION("407", Trait.OPERATION),
    TOO_MANY_REQUESTS("429", Trait.OPERATION),
    CUT_BEFORE("cut-before", Trait.OPERATION),
    CUT_AFTER("cut-after", Trait.OPERATION),
    CUT_BODY("cut-body", Trait.OPERATION),
    REFUSAL_ERRORS("refusal-errors", Trait.OPERATION),
    REFUSAL_OBJECT("refusal-object", Trait.OPERATION),
    CREDENTIAL_MISMATCH("credential-mismatch", Trait.MODES),
    INVALID_KEY("invalid-key", Trait.OPERATION),
    NOT_FOUND_400("not-found-400", Trait.LOOKUP),
    NOT_FOUND_200("not-found-200", Trait.LOOKUP),
    TEXT_NUMBERS("text-numbers", Trait.AMOUNTS),
    DECIMAL_AMOUNTS("decimal-amounts", Trait.AMOUNTS),
    OTHER_CASE("other-case", Trait.STATUS),
    ISO_TIMES("iso-times", Trait.TIMES),
    BAD_ROW("bad-row", Trait.LIST),
    BAD_ROW_WITHOUT_REF("bad-row-without-ref", Trait.LIST),
    FEE_FRACTION("fee-fraction", Trait.FEES),
    LOWER_CHECKSUM("lower-checksum", Trait.QRIS),
    BOM("bom", Trait.BODY),
    GZIP("gzip", Trait.OPERATION),
    PHP_NOTICE("php-notice", Trait.OPERATION),
    UNREADABLE("unreadable", Trait.SIGNED),
    NO_EVENT("no-event", Trait.SIGNED),
    TWO_EVENTS("two-events", Trait.SIGNED),
    OTHER_CASE_EVENT("other-case-event", Trait.SIGNED),
    FORM_TYPE("form-type", Trait.CALLBACK),
    DROPPED("dropped", Trait.CALLBACK),
    DOUBLED("doubled", Trait.CALLBACK),
    LATE("late", Trait.CALLBACK),
    OUT_OF_ORDER("out-of-order", Trait.CALLBACK),
    RESERIALISED("reserialised", Trait.CALLBACK),
    WRONG_SIGNATURE("wrong-signature", Trait.SIGNED);

    private final String word;
    private final Trait needs;

    FaultKind(String word, Trait needs) {
        this.word = word;
        this.needs = needs;
    }

    static Optional<FaultKind> named(String word, FaultPlace place) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word) && kind.fits(place))
                .findFirst();
    }

    /** The words of all kinds that apply to the place, for a message. */
    static String words(FaultPlace place) {
        return Arrays.stream(values())
                .filter(kind -> kind.fits(place))
                .map(FaultKind::word)
                .collect(Collectors.joining(", "));
    }

    /** The word that requests this kind. */
    public String word() {
        return word;
    }

    /** Whether the request needs a time. */
    boolean waits() {
        return this == DELAY || this == LATE;
    }

    private boolean fits(FaultPlace place) {
        return place.traits().contains(needs);
    }
}
