package id.gerbang.sandbox.kropay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked for on a payment's page. Each may happen at any time, so that tests can send things out of order. */
enum Action {
    PAY(Status.PAID),
    EXPIRE(Status.EXPIRED),
    FAIL(Status.FAILED),
    /** Somebody else says that it is paid; nothing happens to the payment. */
    FORGE(Status.PAID);

    private final Status told;

    Action(Status told) {
        this.told = told;
    }

    static Optional<Action> named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(name))
                .findFirst();
    }

    /** The words of all actions, for a message. */
    static String words() {
        return Arrays.stream(values()).map(Action::word).collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that its callback tells. */
    Status told() {
        return told;
    }
}
