package id.gerbang.webhook.sql;

import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** What a database or its driver said, under all that a pool, a transaction manager and an entity manager made of it. */
public final class SqlFailure {

    /** The state of a deadlock or a serialization failure. */
    private static final String ROLLED_BACK = "40001";

    /** Whether the transaction was rolled back is not known. */
    private static final String OUTCOME_UNKNOWN = "40003";

    /** PostgreSQL has too many others connected; H2 has a connection that is broken, or is closed. */
    private static final Set<String> AWAY = Set.of("53300", "90067", "90098", "90121");

    /** A table, a schema or a type of PostgreSQL; a table of MariaDB and of H2. */
    private static final Set<String> THERE_ALREADY = Set.of("42P07", "42P06", "42710", "42S01");

    /** A row that changed since the snapshot, and a lock that was waited for too long, which have no state of their own. */
    private static final Set<Integer> MARIADB = Set.of(1020, 1205);

    /**
     * By these words PostgreSQL, MariaDB, Galera and H2 say that they have rolled a transaction back. Some servers keep of a
     * commit's failure nothing but the text: {@code SqlFailureTest} has what each of them makes of it. A connection that
     * breaks at the commit says none of this, and nobody knows then what became of the transaction.
     */
    private static final Pattern ROLLED_BACK_IN_WORDS = Pattern.compile("(?:^|: |\\) )(?:"
            + "could not serialize access due to "
            + "|deadlock detected(?:\\s|$)"
            + "|Deadlock found when trying to get lock; try restarting transaction"
            + "|Deadlock: wsrep aborted transaction"
            + "|WSREP detected deadlock/conflict and aborted the transaction"
            + "|Record has changed since last read in table "
            + "|Deadlock detected\\. The current transaction was rolled back\\.)");

    /** The names of exceptions that servers put before what was said. */
    private static final Pattern CLASS_NAMES = Pattern.compile("^(?:(?:[a-z_$][\\w$]*\\.)+[A-Z][\\w$]*: )+");

    private static final int MOST = 100;

    private final String state;
    private final int code;
    private final String message;

    private SqlFailure(String state, int code, @Nullable String message) {
        this.state = state;
        this.code = code;
        this.message = String.valueOf(message);
    }

    /** The first one among the causes of an exception and what they suppressed; null if there is none. */
    public static @Nullable SqlFailure in(Throwable e) {
        for (Throwable t : all(e)) {
            SqlFailure failure = of(t);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private static @Nullable SqlFailure of(Throwable t) {
        if (t instanceof SQLException said && said.getSQLState() != null) {
            return new SqlFailure(said.getSQLState(), said.getErrorCode(), said.getMessage());
        }
        String text = t.getMessage();
        return text != null && ROLLED_BACK_IN_WORDS.matcher(text).find() ? new SqlFailure(ROLLED_BACK, 0, text) : null;
    }

    /** An exception, its causes, and behind them what each of these suppressed, with its own causes. */
    private static List<Throwable> all(Throwable e) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> starts = new ArrayDeque<>(List.of(e));
        while (!starts.isEmpty()) {
            Throwable t = starts.remove();
            while (t != null && all.size() < MOST && seen.add(t)) {
                all.add(t);
                Collections.addAll(starts, t.getSuppressed());
                t = t.getCause();
            }
        }
        return all;
    }

    /**
     * A unique violation, a deadlock or a serialization failure: nothing was committed, and on the next look things are as
     * the other left them.
     */
    public boolean isOvertaken() {
        return (state.startsWith("23") || state.startsWith("40") || MARIADB.contains(code))
                && !state.equals(OUTCOME_UNKNOWN);
    }

    /** The database was not reached, hung up, is ending or is still starting, or has too many others connected. */
    public boolean isAway() {
        return state.startsWith("08") || state.startsWith("57P0") || AWAY.contains(state);
    }

    /** A table, or another thing that was to be made, exists. */
    public boolean isThereAlready() {
        return THERE_ALREADY.contains(state) || state.startsWith("23");
    }

    /** Whether a database, its driver, or the commit in it failed. */
    public static boolean isIn(Throwable e) {
        return all(e).stream()
                .anyMatch(t -> t instanceof SQLException
                        || t instanceof XAException
                        || t instanceof TransactionalException
                        || t instanceof SystemException);
    }

    /** What it says; of an exception that no database made, what the last cause says. In one line, without class names. */
    public static String words(Throwable e) {
        SqlFailure failure = in(e);
        return plain(failure == null ? lastWords(e) : failure.message);
    }

    private static String lastWords(Throwable e) {
        String words = null;
        for (Throwable t : all(e)) {
            words = t.getMessage() == null ? words : t.getMessage();
        }
        return words == null ? e.toString() : words;
    }

    private static String plain(String words) {
        return CLASS_NAMES
                .matcher(words)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
