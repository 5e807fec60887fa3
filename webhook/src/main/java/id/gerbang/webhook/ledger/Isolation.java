package id.gerbang.webhook.ledger;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** The isolation level of the host's connections. The ledger locks rows, and needs READ COMMITTED. */
final class Isolation {

    private Isolation() {}

    /** The warning about a data source with this level; null if the level is right. */
    static @Nullable String warning(String jndiName, int level) {
        return level == Connection.TRANSACTION_READ_COMMITTED
                ? null
                : "gerbang.datasource " + jndiName + " gives connections whose isolation level is " + name(level)
                        + ". The ledger needs READ COMMITTED: at another level concurrent transactions fail more often and"
                        + " are repeated. Set the level of the pool, in web.xml by"
                        + " <isolation-level>TRANSACTION_READ_COMMITTED</isolation-level>";
    }

    private static String name(int level) {
        return switch (level) {
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
            case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
            case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
            case Connection.TRANSACTION_NONE -> "NONE";
            default -> "unknown (" + level + ")";
        };
    }
}
