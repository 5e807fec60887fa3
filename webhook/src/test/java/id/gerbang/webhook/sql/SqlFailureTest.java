package id.gerbang.webhook.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The exceptions of application servers for a commit that the database refuses.
 *
 * <p>Payara and GlassFish ({@code ConnectorXAResource}) keep the text alone, in an {@code XAException} without a cause.
 * WildFly (IronJacamar, Narayana) throws a {@code RollbackException} that has suppressed the {@code XAException}, and that
 * one has the {@code SQLException} as its last cause. Quarkus (Agroal) puts the text into the {@code XAException}. Open
 * Liberty's one-phase resource ({@code WSRdbOnePhaseXaResourceImpl}) writes the text to its own log and throws a heuristic
 * hazard without it: there a conflict at the commit cannot be recognised, and the gateway repeats the callback.
 */
class SqlFailureTest {

    private static final String SERIALIZATION = "ERROR: could not serialize access due to read/write dependencies among"
            + " transactions\n  Detail: Reason code: Canceled on identification as a pivot, during commit attempt.\n"
            + "  Hint: The transaction might succeed if retried.";

    static Stream<String> rolledBack() {
        return Stream.of(
                SERIALIZATION,
                "ERROR: could not serialize access due to concurrent update",
                "ERROR: could not serialize access due to concurrent delete",
                "ERROR: deadlock detected\n  Detail: Process 1 waits for ShareLock on transaction 2",
                "(conn=7) Deadlock found when trying to get lock; try restarting transaction",
                "Deadlock found when trying to get lock; try restarting transaction",
                "(conn=7) Deadlock: wsrep aborted transaction",
                "(conn=7) WSREP detected deadlock/conflict and aborted the transaction. Try restarting the transaction",
                "(conn=7) Record has changed since last read in table 'gerbang_payment'",
                "Deadlock detected. The current transaction was rolled back. Details: \"gerbang_payment\"; SQL statement:");
    }

    /** After such a failure the transaction may be committed or not. */
    static Stream<String> unknown() {
        return Stream.of(
                "An I/O error occurred while sending to the backend.",
                "This connection has been closed.",
                "FATAL: terminating connection due to administrator command",
                "FATAL: terminating connection because of crash of another server process",
                "(conn=7) Socket error",
                "(conn=7) Connection reset by peer",
                "Connection is broken: \"java.io.EOFException\" [90067-232]",
                "(conn=7) Lock wait timeout exceeded; try restarting transaction",
                "ERROR: canceling statement due to user request",
                "Order \"deadlock detected\" cannot be stored");
    }

    @ParameterizedTest
    @MethodSource("rolledBack")
    void conflict_at_commit_is_recognised_by_its_words_on_payara(String words) {
        assertThat(isOvertaken(onPayara(words))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void commit_whose_outcome_is_unknown_is_no_conflict_on_payara(String words) {
        assertThat(isOvertaken(onPayara(words))).isFalse();
    }

    @Test
    void conflict_at_commit_is_recognised_among_the_suppressed_on_wildfly() {
        assertThat(isOvertaken(onWildFly(new SQLException(SERIALIZATION, "40001"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "57P01", "40003"})
    void commit_whose_outcome_is_unknown_is_no_conflict_on_wildfly(String state) {
        assertThat(isOvertaken(onWildFly(new SQLException("it hung up", state))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("rolledBack")
    void conflict_at_commit_is_recognised_by_its_words_on_agroal(String words) {
        RollbackException rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(new XAException("Error trying to transactionCommit local transaction: " + words));
        assertThat(isOvertaken(new TransactionalException("RollbackException", rollback)))
                .isTrue();
    }

    @Test
    void liberty_tells_nothing_of_a_commit_that_failed() {
        HeuristicMixedException hazard = new HeuristicMixedException();
        hazard.initCause(new XAException(XAException.XA_HEURHAZ));
        assertThat(isOvertaken(new TransactionalException("HeuristicMixedException", hazard)))
                .isFalse();
    }

    @Test
    void connection_lost_after_a_conflict_leaves_it_a_conflict() {
        SQLException conflict = new SQLException(SERIALIZATION, "40001");
        conflict.addSuppressed(new SQLException("closed", "08003"));
        assertThat(isOvertaken(new PersistenceException(conflict))).isTrue();
    }

    @Test
    void unique_violation_is_a_conflict() {
        assertThat(isOvertaken(
                        new PersistenceException(new SQLIntegrityConstraintViolationException("twice", "23505"))))
                .isTrue();
    }

    @Test
    void words_are_the_databases_in_one_line_without_class_names() {
        assertThat(SqlFailure.words(onPayara("ERROR: deadlock detected\n  Detail: Process 1")))
                .isEqualTo("ERROR: deadlock detected Detail: Process 1");
        assertThat(SqlFailure.words(onPayara("This connection has been closed.")))
                .isEqualTo("This connection has been closed.");
        assertThat(SqlFailure.words(new PersistenceException("Exception [EclipseLink-4002]", refused())))
                .isEqualTo("Connection to db:5432 refused.");
    }

    @Test
    void causes_that_go_round_in_a_ring_come_to_an_end() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);
        one.addSuppressed(two);
        assertThat(SqlFailure.in(one)).isNull();
        assertThat(SqlFailure.words(one)).isEqualTo("two");
    }

    private static SQLException refused() {
        return new SQLException(
                "Error in allocating a connection.", new SQLException("Connection to db:5432 refused.", "08001"));
    }

    private static boolean isOvertaken(Throwable e) {
        SqlFailure failure = SqlFailure.in(e);
        return failure != null && failure.isOvertaken();
    }

    /** A {@code SystemException} without a message, made of an {@code XAException} that has the text alone. */
    private static Exception onPayara(String words) {
        SystemException commit = new SystemException();
        commit.initCause(new XAException("jakarta.resource.spi.LocalTransactionException: " + words));
        return new TransactionalException(
                "Managed bean with Transactional annotation and TxType of REQUIRES_NEW encountered exception during"
                        + " commit " + commit,
                commit);
    }

    /** A {@code RollbackException} that has suppressed an {@code XAException} with all its causes. */
    private static Exception onWildFly(SQLException said) {
        XAException commit = new XAException("IJ001160: Could not commit local transaction");
        commit.initCause(new Exception("IJ031016: " + said.getMessage(), said));
        RollbackException rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(commit);
        return new TransactionalException("RollbackException", rollback);
    }
}
