package id.gerbang;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong, and the kind says what to do next:
 *
 * <ul>
 *   <li>{@link InvalidRequestException}: mend the request, the field and its rule are named;
 *   <li>{@link ConfigurationException}: mend the configuration, the key is named;
 *   <li>{@link GatewayRefusedException}: the gateway said no; do not repeat it as it is;
 *   <li>{@link GatewayUnreachableException}: nothing took effect; repeat it later;
 *   <li>{@link OutcomeUnknownException}: it may have taken effect; look it up, never repeat it.
 * </ul>
 *
 * <p>None carries a secret or a whole body.
 */
public abstract class PaymentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaymentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
