package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Fields;
import id.gerbang.sandbox.http.Refusal;

/**
 * The e-wallet account that a request is about.
 *
 * @param walletType the only one that the document names, {@code DANA}
 */
record Account(String walletType, String mobilePhone) {

    private static final String DANA = "DANA";

    /**
     * Reads the account.
     *
     * @throws Refusal 400 if a field is missing or the type is another
     */
    static Account of(Fields fields) {
        String walletType = fields.text("wallet_type");
        if (!walletType.equals(DANA)) {
            throw fields.refuse("wallet_type", "must be " + DANA);
        }
        return new Account(walletType, fields.text("mobile_phone"));
    }

    /** The same of a request that is signed. */
    static Account ofSigned(Fields fields, Merchant merchant) {
        Account account = of(fields);
        merchant.check(fields.text("signature"), account.walletType + account.mobilePhone);
        return account;
    }
}
