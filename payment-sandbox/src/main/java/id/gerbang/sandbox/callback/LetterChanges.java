package id.gerbang.sandbox.callback;

import id.gerbang.sandbox.fault.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What faults do to the headers of a callback. */
final class LetterChanges {

    private static final Map<FaultKind, UnaryOperator<Letter>> BY_KIND = Map.of(
            FaultKind.NO_EVENT, letter -> letter.withEvents(List.of()),
            FaultKind.TWO_EVENTS, letter -> letter.withEvents(List.of("payment_status", "payment_status")),
            FaultKind.OTHER_CASE_EVENT, letter -> letter.withEvents(List.of("PAYMENT_STATUS")),
            FaultKind.FORM_TYPE, letter -> letter.withContentType("application/x-www-form-urlencoded"));

    private LetterChanges() {}

    /** The letter, changed by the fault; the same letter if there is no fault, or if it does not change headers. */
    static Letter of(@Nullable FaultKind fault, Letter letter) {
        return fault == null
                ? letter
                : BY_KIND.getOrDefault(fault, UnaryOperator.identity()).apply(letter);
    }
}
