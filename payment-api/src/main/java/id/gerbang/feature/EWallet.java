package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import java.math.BigDecimal;

/** A linked e-wallet. Whose it is is masked wherever it is printed. */
@AutoValue
public abstract class EWallet {

    EWallet() {}

    /**
     * A wallet.
     *
     * @param walletType the gateway's code of the wallet
     * @param mobilePhone its number
     * @param balance what is in it
     * @param currency of the balance, for instance {@code IDR}
     */
    public static EWallet of(String walletType, String mobilePhone, BigDecimal balance, String currency) {
        return new AutoValue_EWallet(walletType, mobilePhone, balance, currency);
    }

    /** The gateway's code of the wallet, for instance {@code DANA}. */
    public abstract String getWalletType();

    /** Its number, digits as dialled. */
    public abstract String getMobilePhone();

    /** What is in it, in the currency's main unit with what decimals the gateway gives. */
    public abstract BigDecimal getBalance();

    /** The balance's currency, for instance {@code IDR}. */
    public abstract String getCurrency();

    /** Tells the kind of wallet alone. */
    @Override
    public final String toString() {
        return "EWallet{" + getWalletType() + " ***}";
    }
}
