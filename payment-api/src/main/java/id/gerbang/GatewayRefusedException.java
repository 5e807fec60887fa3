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
        super(
                account + " refused (HTTP " + httpStatus + "): "
                        + (gatewayMessage.isEmpty() ? "it gave no reason" : gatewayMessage),
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
