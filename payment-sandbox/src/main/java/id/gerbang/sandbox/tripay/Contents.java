package id.gerbang.sandbox.tripay;

import java.util.List;
import java.util.Objects;

/** All that is kept, oldest first. A file of an earlier version may lack a list. */
record Contents(List<Transaction> transactions, List<OpenPayment> openPayments, List<Wallet> wallets) {

    static final Contents NOTHING = new Contents(List.of(), List.of(), List.of());

    Contents {
        transactions = copy(transactions);
        openPayments = copy(openPayments);
        wallets = copy(wallets);
    }

    Contents withTransactions(List<Transaction> others) {
        return new Contents(others, openPayments, wallets);
    }

    Contents withOpenPayments(List<OpenPayment> others) {
        return new Contents(transactions, others, wallets);
    }

    Contents withWallets(List<Wallet> others) {
        return new Contents(transactions, openPayments, others);
    }

    private static <T> List<T> copy(List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
