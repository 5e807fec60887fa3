package id.gerbang.tripay;

import id.gerbang.PaymentMode;
import id.gerbang.Secret;
import id.gerbang.feature.EWallet;
import id.gerbang.feature.EWallets;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.VendorJson;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URI;

/** The document's section "E-Wallet", which TriPay's sandbox lacks. */
final class TripayEWallets implements EWallets {

    private final JsonApi api;
    private final TripaySignature signature;
    private final ProductionOnly productionOnly;

    TripayEWallets(String account, PaymentMode mode, JsonApi api, TripaySignature signature) {
        this.api = api;
        this.signature = signature;
        this.productionOnly = new ProductionOnly(account, mode, "e-wallets");
    }

    @Override
    public URI link(String walletType, String mobilePhone) {
        productionOnly.check();
        return hiding(mobilePhone).change("/ewallet/link", body(walletType, mobilePhone), answer -> {
            URI url = answer.requireObject("data").findUrl("authorization_url");
            if (url == null) {
                throw answer.unreadable("authorization_url is not a URL");
            }
            return url;
        });
    }

    @Override
    public void unlink(String walletType, String mobilePhone) {
        productionOnly.check();
        hiding(mobilePhone).change("/ewallet/unlink", body(walletType, mobilePhone), api::message);
    }

    private JsonApi hiding(String mobilePhone) {
        return mobilePhone.trim().isEmpty() ? api : api.hiding(Secret.of(mobilePhone));
    }

    private JsonObjectBuilder body(String walletType, String mobilePhone) {
        return api.json()
                .createObjectBuilder()
                .add("wallet_type", walletType)
                .add("mobile_phone", mobilePhone)
                .add("signature", signature.ofEWallet(walletType, mobilePhone));
    }

    @Override
    public EWallet get(String walletType, String mobilePhone) {
        productionOnly.check();
        Query query = new Query().with("wallet_type", walletType).with("mobile_phone", mobilePhone);
        return hiding(mobilePhone).get("/ewallet/detail" + query, answer -> {
            VendorJson data = answer.requireObject("data");
            BigDecimal balance = data.findDecimal("balance");
            if (balance == null) {
                throw answer.unreadable("balance is not a number");
            }
            return EWallet.of(walletType, mobilePhone, balance, data.requireText("currency"));
        });
    }
}
