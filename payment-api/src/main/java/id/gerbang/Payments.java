package id.gerbang;

import id.gerbang.http.HttpTransport;
import id.gerbang.spi.Gateways;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one entry point: the same verbs in plain Java and in a Jakarta EE shop. Thread-safe.
 *
 * <p><strong>In plain Java nothing is durable.</strong> What {@link #connect} gives asks the gateway and forgets: if the
 * process dies between a create and the shop's own commit, or between a callback and it, nobody here remembers. A shop
 * keeps a table of its own: it writes the attempt's {@code merchantRef} and amount <em>before</em> {@link #create}, it
 * looks an attempt up by {@link #findByMerchantRef} after an {@link OutcomeUnknownException}, and it answers a callback
 * with {@link #acknowledge} only <em>after</em> its own commit; until then the gateway repeats it. The README shows the
 * whole recipe.
 */
public interface Payments extends AutoCloseable {

    /**
     * Opens every configured account, in plain Java.
     *
     * @param config the keys as documented, {@code gerbang.tripay.api-key} and so on
     * @throws ConfigurationException if a setting is missing, empty, wrong or nearly a known one, or if a provider's jar
     *     is missing; it names the key
     * @throws IllegalStateException if Jakarta JSON or an implementation of it is missing; the message names the jars to add
     */
    static Payments connect(Map<String, String> config) {
        return connect(Settings.of(config));
    }

    /**
     * Opens every configured account, in plain Java.
     *
     * @param config the keys as documented, {@code gerbang.tripay.api-key} and so on
     * @throws ConfigurationException as in {@link #connect(Map)}
     * @throws IllegalStateException as in {@link #connect(Map)}
     */
    static Payments connect(Properties config) {
        return connect(Settings.of(config));
    }

    /**
     * Opens every configured account, in plain Java.
     *
     * @param settings where the keys are read from
     * @throws ConfigurationException as in {@link #connect(Map)}
     * @throws IllegalStateException as in {@link #connect(Map)}
     */
    static Payments connect(Settings settings) {
        return PlainPayments.open(Gateways.open(settings, HttpTransport.standard(), Clock.systemUTC()));
    }

    /** The accounts that can be paid into. */
    Set<String> getAccounts();

    /**
     * Asks a gateway for a payment. To be called outside a transaction, when the shop has committed what is to be paid
     * for: the callback may be quicker than the shop's commit.
     *
     * @throws InvalidRequestException if the request breaks a rule; in a Jakarta EE shop also if its merchantRef stands
     *     for another amount or channel already
     * @throws ConfigurationException if there is no such account
     * @throws GatewayRefusedException if the gateway said no
     * @throws GatewayUnreachableException if nothing was sent: it may be repeated
     * @throws OutcomeUnknownException if it may have arrived: it must not be repeated
     */
    Payment create(PaymentRequest request);

    /**
     * A payment by its id.
     *
     * @param id see {@link Payment#getId()}
     * @return the payment, or null if there is none
     * @throws GatewayUnreachableException in plain Java, where the gateway is asked
     * @throws GatewayRefusedException in plain Java, where the gateway is asked
     */
    @Nullable
    Payment find(String id);

    /**
     * A payment by its id, after the gateway was asked where it stands: for a customer who comes back to the shop's page. In
     * a Jakarta EE shop it is asked within bounds, and otherwise the payment comes as it is stored: not when the payment is
     * paid or refunded, or has been over for a day; when its create was not answered; when it was asked about less than five
     * seconds ago or is just being asked about; when its account is not open, is in another mode or has asked enough for the
     * moment ({@code gerbang.worker.calls-per-minute}); or when the gateway does not answer.
     *
     * @param id see {@link Payment#getId()}
     * @return the payment, or null if there is none
     * @throws GatewayUnreachableException in plain Java, if the gateway does not answer
     * @throws GatewayRefusedException in plain Java, if the gateway says no
     */
    @Nullable
    Payment refresh(String id);

    /**
     * A payment by the gateway's name of it. In plain Java it is what the gateway answers when it is asked, which may lack
     * what only the answer to {@link #create} has (at Kropay the QR code, the expiry and the unique code): keep those from
     * there.
     *
     * @return the payment, or null if there is none
     * @throws ConfigurationException in plain Java, if there is no such account
     * @throws GatewayUnreachableException in plain Java, where the gateway is asked
     * @throws GatewayRefusedException in plain Java, where the gateway is asked
     */
    @Nullable
    Payment findByReference(String account, String reference);

    /**
     * The payments with the shop's name of an attempt, newest first; several where a gateway does not insist on unique ones.
     *
     * @throws ConfigurationException in plain Java, if there is no such account
     * @throws UnsupportedOperationException in plain Java, if the gateway cannot look it up
     * @throws GatewayUnreachableException in plain Java, where the gateway is asked
     * @throws GatewayRefusedException in plain Java, where the gateway is asked
     */
    List<Payment> findByMerchantRef(String account, String merchantRef);

    /**
     * Reads what was posted to the shop. Never throws for what a stranger sent.
     *
     * @throws ConfigurationException if there is no such account
     */
    CallbackReading readCallback(String account, Callback callback);

    /**
     * What to answer to a callback, to be sent after the shop has stored what it says.
     *
     * @throws ConfigurationException if there is no such account
     */
    CallbackReply acknowledge(String account, CallbackReading reading);

    /**
     * Something that only some gateways can do.
     *
     * @param type the feature, an interface of {@code id.gerbang.feature}
     * @return the feature, or null if the account's gateway lacks it
     * @throws ConfigurationException if there is no such account
     */
    <F> @Nullable F feature(String account, Class<F> type);

    /** Ends what it started. */
    @Override
    void close();
}
