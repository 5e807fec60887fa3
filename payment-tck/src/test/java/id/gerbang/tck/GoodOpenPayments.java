package id.gerbang.tck;

import id.gerbang.GatewayRefusedException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.feature.EWallet;
import id.gerbang.feature.EWallets;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.VendorJson;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open payments and e-wallets at the example's gateway. */
class GoodOpenPayments extends Asker implements OpenPayments, EWallets {

    GoodOpenPayments(GatewayConfig config) {
        super(config);
    }

    @Override
    public OpenPayment create(OpenPaymentRequest request) {
        return ask("/open/create?merchant_ref=" + enc(request.getMerchantRef()), this::openPayment);
    }

    @Override
    public @Nullable OpenPayment find(String uuid) {
        try {
            return ask("/open/find?uuid=" + enc(uuid), this::openPayment);
        } catch (GatewayRefusedException e) {
            return null;
        }
    }

    private OpenPayment openPayment(VendorJson json) throws VendorJson.Unreadable {
        return OpenPayment.builder()
                .setAccount(config.getAccount())
                .setMode(PaymentMode.PRODUCTION)
                .setUuid(json.requireName("uuid"))
                .setMerchantRef(json.findName("merchant_ref"))
                .build();
    }

    @Override
    public List<Payment> getPayments(String uuid, Instant from, Instant to) {
        return ask(
                "/open/payments?uuid=" + enc(uuid) + "&from=" + from.getEpochSecond() + "&to=" + to.getEpochSecond(),
                answer -> listed(answer).stream()
                        .map(payment -> payment.toBuilder().setOpenPayment(uuid).build())
                        .toList());
    }

    @Override
    public URI link(String walletType, String mobilePhone) {
        return ask("/wallet/link?phone=" + mobilePhone, answer -> URI.create(answer.requireText("page")));
    }

    @Override
    public void unlink(String walletType, String mobilePhone) {
        ask("/wallet/unlink?phone=" + mobilePhone, answer -> answer);
    }

    @Override
    public EWallet get(String walletType, String mobilePhone) {
        return ask(
                "/wallet/get?phone=" + mobilePhone,
                answer ->
                        EWallet.of(walletType, mobilePhone, BigDecimal.valueOf(answer.requireWhole("balance")), "IDR"));
    }
}
