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

/** The error of the database or its driver, found inside the exceptions of pool, transaction manager and entity manager. */
public final class SqlFailure {

    /** The state of a deadlock or a serialization failure. */
    private static final String ROLLED_BACK = "40001";

    /** It is unknown whether the transaction was rolled back. */
    private static final String OUTCOME_UNKNOWN = "40003";

    /** PostgreSQL: too many connections. H2: the connection is broken, or the database is closed. */
    private static final Set<String> AWAY = Set.of("53300", "90067", "90098", "90121");

    /** PostgreSQL: a table, a schema or a type exists. MariaDB and H2: a table exists. */
    private static final Set<String> THERE_ALREADY = Set.of("42P07", "42P06", "42710", "42S01");

    /** A row that changed since the snapshot, and a lock wait timeout. MariaDB has no own SQL state for them. */
    private static final Set<Integer> MARIADB = Set.of(1020, 1205);

    /**
     * The messages of PostgreSQL, MariaDB, Galera and H2 for a transaction that they have rolled back. Some application servers
     * keep only the text of a failure at the commit: {@code SqlFailureTest} has the exceptions of each server. A connection
     * that breaks at the commit has none of these messages, and the outcome of its transaction is unknown.
     */
    private static final Pattern ROLLED_BACK_IN_WORDS = Pattern.compile("(?:^|: |\\) )(?:"
            + "could not serialize access due to "
            + "|deadlock detected(?:\\s|$)"
            + "|Deadlock found when trying to get lock; try restarting transaction"
            + "|Deadlock: wsrep aborted transaction"
            + "|WSREP detected deadlock/conflict and aborted the transaction"
            + "|Record has changed since last read in table "
            + "|Deadlock detected\\. The current transaction was rolled back\\.)");

    /** Class names of exceptions that application servers put before the message. */
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

    /** The first such error among the causes and suppressed exceptions; null if there is none. */
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

    /** An exception and its causes; then the suppressed exceptions of each, with their causes. */
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
     * Whether another transaction won: a constraint violation, a deadlock or a serialization failure. Nothing was committed. A
     * new transaction sees what the other one has stored.
     */
    public boolean isOvertaken() {
        return (state.startsWith("23") || state.startsWith("40") || MARIADB.contains(code))
                && !state.equals(OUTCOME_UNKNOWN);
    }

    /** Whether the database is away: not reached, connection lost, stopping, starting, or too many connections. */
    public boolean isAway() {
        return state.startsWith("08") || state.startsWith("57P0") || AWAY.contains(state);
    }

    /** Whether the table, or another object that was to be made, exists already. */
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

    /** The database's message; if there is none, that of the last cause. In one line, without class names. */
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
