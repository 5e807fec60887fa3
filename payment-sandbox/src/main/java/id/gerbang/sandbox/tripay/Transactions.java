package id.gerbang.sandbox.tripay;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** All transactions of both modes. A change is in the journal before anybody sees it. */
final class Transactions {

    private final Journal journal;
    private final Map<String, Transaction> byReference = new LinkedHashMap<>();

    Transactions(Journal journal) {
        this.journal = journal;
        journal.load().forEach(transaction -> byReference.put(transaction.reference(), transaction));
        journal.save(byReference.values());
    }

    /**
     * Adds a transaction.
     *
     * @param make gets the transaction's number, 1 for the first one
     */
    synchronized Transaction add(LongFunction<Transaction> make) {
        Transaction transaction = make.apply(byReference.size() + 1L);
        put(transaction);
        return transaction;
    }

    /**
     * Changes a transaction, while nobody else does.
     *
     * @param change empty to leave the transaction as it is
     * @return the changed transaction; empty if there is none or it was left alone
     */
    synchronized Optional<Transaction> update(String reference, Function<Transaction, Optional<Transaction>> change) {
        Optional<Transaction> changed = find(reference).flatMap(change);
        changed.ifPresent(this::put);
        return changed;
    }

    synchronized Optional<Transaction> find(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    synchronized List<Transaction> oldestFirst() {
        return List.copyOf(byReference.values());
    }

    private void put(Transaction transaction) {
        Transaction before = byReference.put(transaction.reference(), transaction);
        try {
            journal.save(byReference.values());
        } catch (UncheckedIOException e) {
            if (before == null) {
                byReference.remove(transaction.reference());
            } else {
                byReference.put(before.reference(), before);
            }
            throw e;
        }
    }
}
