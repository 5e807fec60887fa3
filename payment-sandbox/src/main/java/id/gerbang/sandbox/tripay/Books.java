package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.journal.Journal;
import id.gerbang.sandbox.journal.Register;
import java.util.stream.Stream;

/** All that the gateway remembers, of both modes. */
record Books(Register<Transaction> transactions, Register<OpenPayment> openPayments, Register<Wallet> wallets) {

    /** What the journal has, and keeps from now on. */
    static Books in(Journal journal) {
        return new Books(
                journal.register("transactions", Transaction.class, Transaction::reference),
                journal.register("openPayments", OpenPayment.class, OpenPayment::uuid),
                journal.register("wallets", Wallet.class, Wallet::token));
    }

    /** Everybody who has something in them. */
    Stream<Owner> owners() {
        return Stream.of(
                        transactions.oldestFirst().stream().map(Transaction::owner),
                        openPayments.oldestFirst().stream().map(OpenPayment::owner),
                        wallets.oldestFirst().stream().map(Wallet::owner))
                .flatMap(owners -> owners);
    }
}
