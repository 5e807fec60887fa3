package id.gerbang.sandbox.fault;

import java.util.EnumSet;
import java.util.Set;

/** Faults that change a callback when it is made. The sandbox then sends the same bytes at each attempt. */
public final class CallbackChanges {

    private static final Set<FaultKind> KINDS = EnumSet.of(
            FaultKind.TEXT_NUMBERS,
            FaultKind.DECIMAL_AMOUNTS,
            FaultKind.OTHER_CASE,
            FaultKind.ISO_TIMES,
            FaultKind.BOM,
            FaultKind.UNREADABLE,
            FaultKind.NO_EVENT,
            FaultKind.TWO_EVENTS,
            FaultKind.OTHER_CASE_EVENT,
            FaultKind.FORM_TYPE);

    private CallbackChanges() {}

    /** Whether the kind is one of them. All other kinds affect one sending. */
    public static boolean isOne(FaultKind kind) {
        return KINDS.contains(kind);
    }

    /** The body, changed by the fault; the same bytes if the fault does not change bodies. */
    public static byte[] of(FaultKind kind, byte[] body) {
        return kind == FaultKind.BOM ? Bytes.withMark(body) : JsonChanges.of(kind, body);
    }
}
