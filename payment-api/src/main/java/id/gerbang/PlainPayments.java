package id.gerbang;

import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.qris.Qris;
import id.gerbang.spi.Gateways;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payments that asks the gateways and remembers nothing. */
final class PlainPayments implements Payments {

    private final Gateways gateways;

    private PlainPayments(Gateways gateways) {
        this.gateways = gateways;
    }

    /** Takes the gateways over, if every account is open and there is at least one. */
    static PlainPayments open(Gateways gateways) {
        ConfigurationException problem = gateways.getProblems().values().stream()
                .findFirst()
                .orElseGet(() -> gateways.getAccounts().isEmpty()
                        ? new ConfigurationException(
                                "gerbang.<account>.api-key", "is nowhere to be found: no account is configured")
                        : null);
        if (problem != null) {
            gateways.close();
            throw problem;
        }
        return new PlainPayments(gateways);
    }

    @Override
    public Set<String> getAccounts() {
        return gateways.getAccounts();
    }

    @Override
    public Payment create(PaymentRequest request) {
        return Qris.withoutWrong(gateways.get(request.getAccount()).create(request));
    }

    @Override
    public @Nullable Payment find(String id) {
        int slash = id.indexOf('/');
        boolean ours = slash >= 0 && slash < id.length() - 1 && getAccounts().contains(id.substring(0, slash));
        return ours ? findByReference(id.substring(0, slash), id.substring(slash + 1)) : null;
    }

    @Override
    public @Nullable Payment refresh(String id) {
        return find(id);
    }

    @Override
    public @Nullable Payment findByReference(String account, String reference) {
        Payment found = gateways.get(account).find(reference);
        return found == null ? null : Qris.withoutWrong(found);
    }

    @Override
    public List<Payment> findByMerchantRef(String account, String merchantRef) {
        MerchantRefLookup lookup = feature(account, MerchantRefLookup.class);
        if (lookup == null) {
            throw new UnsupportedOperationException(account + " cannot look a payment up by its merchant_ref");
        }
        List<Payment> found = new ArrayList<>(lookup.findByMerchantRef(merchantRef));
        found.replaceAll(Qris::withoutWrong);
        return found;
    }

    @Override
    public CallbackReading readCallback(String account, Callback callback) {
        return gateways.get(account).readCallback(callback);
    }

    @Override
    public CallbackReply acknowledge(String account, CallbackReading reading) {
        return gateways.get(account).acknowledge(reading);
    }

    @Override
    public <F> @Nullable F feature(String account, Class<F> type) {
        return gateways.get(account).feature(type);
    }

    @Override
    public void close() {
        gateways.close();
    }
}
