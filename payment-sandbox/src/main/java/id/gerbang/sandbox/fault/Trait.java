package id.gerbang.sandbox.fault;

/** A property that a place needs for some kinds of faults. */
public enum Trait {
    /** It sends a body: every place does. */
    BODY,
    /** It is an operation of a gateway's API. */
    OPERATION,
    /** It is a gateway's callbacks. */
    CALLBACK,
    /** It is a gateway's signed callbacks, with a header that names the event. */
    SIGNED,
    /** It is an operation of a gateway that has a sandbox mode, with keys of its own. */
    MODES,
    /** Its JSON has amounts. */
    AMOUNTS,
    /** Its JSON has the status of a payment. */
    STATUS,
    /** Its reply has transactions in a list. */
    LIST,
    /** Its reply shows the fees of a payment as numbers. */
    FEES,
    /** Its reply may have the text of a QRIS code. */
    QRIS,
    /** It looks up one payment or open payment, which may be unknown. */
    LOOKUP,
    /** Its JSON has times as text, without a zone. */
    TIMES
}
