package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.journal.Register;
import java.util.List;
import java.util.Optional;

/** The e-wallet accounts that merchants have, or want to have, linked. */
final class Wallets {

    private final Register<Wallet> register;
    private final References references = new References();

    Wallets(Register<Wallet> register) {
        this.register = register;
    }

    /** A wish to link, on which the customer has to agree. */
    Wallet ask(Owner owner, Account account) {
        return register.add(number -> new Wallet(references.token(), owner, account, false));
    }

    Optional<Wallet> agree(String token) {
        return register.update(token, wallet -> Optional.of(wallet.withLinked(true)));
    }

    Optional<Wallet> find(String token) {
        return register.find(token);
    }

    boolean linked(Owner owner, Account account) {
        return oldestFirst().stream().anyMatch(wallet -> wallet.links(owner, account));
    }

    void unlink(Owner owner, Account account) {
        oldestFirst().stream()
                .filter(wallet -> wallet.links(owner, account))
                .forEach(wallet -> register.update(wallet.token(), current -> Optional.of(current.withLinked(false))));
    }

    List<Wallet> oldestFirst() {
        return register.oldestFirst();
    }
}
