package id.gerbang;

/** The gateway answered and said no; the same request would be refused again. */
public final class GatewayRefusedException extends PaymentException {

    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final String gatewayMessage;

    /**
     * A refusal.
     *
     * @param account the account that asked
     * @param httpStatus of the gateway's answer
     * @param gatewayMessage the gateway's own words, shortened; empty when it had none
     */
    public GatewayRefusedException(String account, int httpStatus, String gatewayMessage) {
        this(account, httpStatus, gatewayMessage, "");
    }

    /**
     * A refusal that somebody can do something about.
     *
     * @param account the account that asked
     * @param httpStatus of the gateway's answer
     * @param gatewayMessage the gateway's own words, shortened; empty when it had none
     * @param advice what to check, for the message alone; empty when there is none
     */
    public GatewayRefusedException(String account, int httpStatus, String gatewayMessage, String advice) {
        super(
                account + " refused (HTTP " + httpStatus + "): "
                        + (gatewayMessage.isEmpty() ? "no reason could be read" : gatewayMessage)
                        + (advice.isEmpty() ? "" : "; " + advice),
                null);
        this.httpStatus = httpStatus;
        this.gatewayMessage = gatewayMessage;
    }

    /** The HTTP status of the gateway's answer. */
    public int getHttpStatus() {
        return httpStatus;
    }

    /** The gateway's own words, shortened; empty when it had none. */
    public String getGatewayMessage() {
        return gatewayMessage;
    }
}
