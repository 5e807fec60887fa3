package id.gerbang.webhook.ledger;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database or its driver said, under all that a pool, a transaction manager and an entity manager made of it. */
final class SqlFailure {

    /** A row that changed since the snapshot, and a lock that was waited for too long, which have no state of their own. */
    private static final Set<Integer> MARIADB = Set.of(1020, 1205);

    private static final int DEEPEST = 50;

    private final String state;
    private final int code;
    private final String message;

    private SqlFailure(String state, SQLException said) {
        this.state = state;
        this.code = said.getErrorCode();
        this.message = String.valueOf(said.getMessage());
    }

    /** The one that an exception was made of; null if there is none. */
    static @Nullable SqlFailure in(Throwable e) {
        Throwable t = e;
        for (int depth = 0; t != null && depth < DEEPEST; depth++, t = t.getCause()) {
            if (t instanceof SQLException said && said.getSQLState() != null) {
                return new SqlFailure(said.getSQLState(), said);
            }
        }
        return null;
    }

    /** A unique violation, a deadlock or a serialization failure: on the next look things are as the other left them. */
    boolean isOvertaken() {
        return state.startsWith("23") || state.startsWith("40") || MARIADB.contains(code);
    }

    /** The database was not reached, hung up, is ending or is still starting, or has too many others connected. */
    boolean isAway() {
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
    }

    /** What it says; of an exception that no database made, what that one says. */
    static String words(Exception e) {
        SqlFailure failure = in(e);
        return failure == null ? String.valueOf(e.getMessage()) : failure.message;
    }
}
