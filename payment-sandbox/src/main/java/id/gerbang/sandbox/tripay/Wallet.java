package id.gerbang.sandbox.tripay;

/**
 * A merchant's wish to be linked with an e-wallet account, and what became of it.
 *
 * @param token the name of the page on which the customer agrees; nobody can guess it
 * @param linked whether the customer has agreed, and nobody has unlinked the account since
 */
record Wallet(String token, Owner owner, Account account, boolean linked) {

    Wallet withLinked(boolean value) {
        return new Wallet(token, owner, account, value);
    }

    boolean links(Owner merchant, Account other) {
        return linked && owner.equals(merchant) && account.equals(other);
    }
}
