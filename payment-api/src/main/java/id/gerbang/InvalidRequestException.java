package id.gerbang;

/** The request breaks a rule; nothing was sent. */
public final class InvalidRequestException extends PaymentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /**
     * A broken rule.
     *
     * @param field the field of the request, for instance {@code merchantRef}
     * @param rule what holds for a right one, for instance {@code has at most 100 characters}
     */
    public InvalidRequestException(String field, String rule) {
        super("the request's " + field + " is wrong: a right one " + rule, null);
        this.field = field;
        this.rule = rule;
    }

    /** The field of the request. */
    public String getField() {
        return field;
    }

    /** What holds for a right one. */
    public String getRule() {
        return rule;
    }
}
