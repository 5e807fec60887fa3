package id.gerbang.tck;

import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPaymentRequest;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's author tells the kit. The gateway that the provider talks to is the author's own: a stub in the test, a
 * simulator, or the vendor's sandbox. What a method with a default gives is a limit: to leave it has rules skipped, with the
 * reason in the report.
 */
public interface ProviderUnderTest {

    /** What {@link id.gerbang.spi.PaymentProvider#getId()} is to be. */
    String providerId();

    /**
     * The settings that an account needs, without their {@code gerbang.<account>.} prefix and without {@code base-url}. Each
     * of them is needed: one that can be left out does not belong here.
     */
    Map<String, String> settings();

    /**
     * Which of {@link #settings} are secrets. Their values, of 8 characters or more, must not appear in any text. By default
     * those whose name ends with key, secret, token or password.
     */
    default Set<String> secrets() {
        return settings().keySet().stream()
                .filter(name -> name.matches(".*(key|secret|token|password)"))
                .collect(Collectors.toSet());
    }

    /** Where the author's gateway listens: what {@code base-url} is set to. It accepts {@link #settings}. */
    URI baseUrl();

    /** The gateway's code of a way to pay, for {@link #request}; null by default. */
    default @Nullable String channel() {
        return null;
    }

    /**
     * A request that the author's gateway accepts. Account and merchant_ref are set by the kit. By default one of Rp 150.000
     * for one item.
     */
    default PaymentRequest.Builder request() {
        return PaymentRequest.builder()
                .channel(channel())
                .amount(Rupiah.of(150_000))
                .customer(Customer.of("Siti Aminah", "siti@shop.example", "081234567890"))
                .items(OrderItem.of("Kopi Gayo 1 kg", Rupiah.of(150_000), 1));
    }

    /**
     * Has the author's gateway bring a payment into a status, by whatever way it has.
     *
     * @param reference the gateway's name of a payment that is pending
     * @param status one of {@link #statuses}, not {@link PaymentStatus#PENDING}. For {@link PaymentStatus#UNKNOWN} the
     *     gateway is to say a word that is not documented.
     * @throws Exception for whatever reason; the rule then fails
     */
    void turn(String reference, PaymentStatus status) throws Exception;

    /** The statuses that {@link #turn} can bring about, and {@link PaymentStatus#PENDING}. All but UNKNOWN by default. */
    default Set<PaymentStatus> statuses() {
        return EnumSet.complementOf(EnumSet.of(PaymentStatus.UNKNOWN));
    }

    /** One callback that the provider accepts, from which the kit makes those that it must not accept. */
    CallbackFixture callback();

    /**
     * Whether the gateway's answers name the payment that they are about, so that one about another payment can be told. True
     * by default.
     */
    default boolean answersNameThePayment() {
        return true;
    }

    /** For {@link id.gerbang.feature.OpenPayments}: a request that the author's gateway accepts, or null. */
    default @Nullable OpenPaymentRequest openPaymentRequest() {
        return null;
    }

    /**
     * For {@link id.gerbang.feature.OpenPayments}: has a customer pay into an open payment.
     *
     * @return false if there is no way to do that
     * @throws Exception for whatever reason; the rule then fails
     */
    default boolean payInto(String uuid, Rupiah amount) throws Exception {
        return false;
    }

    /** For {@link id.gerbang.feature.EWallets}: the gateway's code of a wallet, or null. */
    default @Nullable String walletType() {
        return null;
    }

    /**
     * For {@link id.gerbang.feature.EWallets}: has a customer agree to be linked.
     *
     * @param page what {@link id.gerbang.feature.EWallets#link} gave
     * @return false if there is no way to do that
     * @throws Exception for whatever reason; the rule then fails
     */
    default boolean agree(URI page) throws Exception {
        return false;
    }
}
