package id.gerbang.feature;

import id.gerbang.ConfigurationException;
import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import java.net.URI;

/** Optional feature: a customer's e-wallet is linked to the merchant. */
public interface EWallets {

    /**
     * Asks to link a wallet. Nothing is linked until the customer agrees on the page that the answer names.
     *
     * @param walletType the gateway's code of the wallet, for instance {@code DANA}
     * @param mobilePhone the wallet's number, digits as dialled
     * @return where the customer has to go
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated, since nothing is
     *     linked by asking
     * @throws ConfigurationException if there is no such thing in the account's mode
     */
    URI link(String walletType, String mobilePhone);

    /**
     * Ends a link.
     *
     * @param walletType the gateway's code of the wallet
     * @param mobilePhone the wallet's number
     * @throws GatewayRefusedException if the gateway said no, to a wallet that is not linked for instance
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated, and is then
     *     refused if the link had ended before
     * @throws ConfigurationException if there is no such thing in the account's mode
     */
    void unlink(String walletType, String mobilePhone);

    /**
     * Asks about a linked wallet.
     *
     * @param walletType the gateway's code of the wallet
     * @param mobilePhone the wallet's number
     * @throws GatewayRefusedException if the gateway said no, to a wallet that is not linked for instance
     * @throws GatewayUnreachableException if no answer came that can be understood; it may be repeated
     * @throws ConfigurationException if there is no such thing in the account's mode
     */
    EWallet get(String walletType, String mobilePhone);
}
