package id.gerbang.sandbox.tripay;

import java.util.stream.Stream;

/** All that the gateway remembers, of both modes. */
record Books(Register<Transaction> transactions, Register<OpenPayment> openPayments, Register<Wallet> wallets) {

    /** What the journal has, and keeps from now on. */
    static Books in(Journal journal) {
        Contents kept = journal.load();
        journal.save(contents -> contents);
        return new Books(
                new Register<>(
                        kept.transactions(),
                        Transaction::reference,
                        list -> journal.save(contents -> contents.withTransactions(list))),
                new Register<>(
                        kept.openPayments(),
                        OpenPayment::uuid,
                        list -> journal.save(contents -> contents.withOpenPayments(list))),
                new Register<>(
                        kept.wallets(), Wallet::token, list -> journal.save(contents -> contents.withWallets(list))));
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
