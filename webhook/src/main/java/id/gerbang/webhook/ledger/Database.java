package id.gerbang.webhook.ledger;

import id.gerbang.webhook.sql.SqlFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database that the ledger is kept in: one entity manager per transaction, and its clock. The clocks of nodes are not
 * relied upon.
 */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final String KEY = Database.class.getName() + ".entityManager";
    private static final Patience START = new Patience(Duration.ofMinutes(1), Duration.ofSeconds(1));

    @Resource
    TransactionSynchronizationRegistry transaction;

    private volatile @Nullable Opened opened;

    private record Opened(DataSource source, DatabaseKind kind, EntityManagerFactory factory) {}

    /**
     * Looks the data source up, brings its tables up to date and makes the persistence unit. Waits a minute for a database
     * that is away.
     *
     * @param jndiName of a JTA data source
     * @throws IllegalStateException if there is no such data source, its database is none that the ledger knows or was
     *     away all the time, or its tables are not up to date and Flyway is not there to mend that; the message says what
     *     to do
     */
    public void open(String jndiName) {
        DataSource source = lookup(jndiName);
        opened = START.with(() -> open(jndiName, source));
    }

    private Opened open(String jndiName, DataSource source) {
        DatabaseKind kind;
        int isolation;
        try (Connection connection = source.getConnection()) {
            kind = DatabaseKind.of(connection);
            isolation = connection.getTransactionIsolation();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "gerbang.datasource " + jndiName + " cannot be connected to: " + SqlFailure.words(e), e);
        }
        if (kind == DatabaseKind.H2) {
            LOG.warning(() -> "the ledger is kept in H2 (gerbang.datasource " + jndiName
                    + "), which is for a first run and not for money");
        }
        String warning = Isolation.warning(jndiName, isolation);
        if (warning != null) {
            LOG.warning(warning);
        }
        Schema.bringUpToDate(source, kind);
        return new Opened(source, kind, make(source));
    }

    private EntityManagerFactory make(DataSource source) {
        Properties properties = new Properties();
        properties.setProperty("eclipselink.target-server", targetServer());
        // read through the transaction's own connection, and not each time through one more
        properties.setProperty("eclipselink.transaction.join-existing", "true");
        properties.setProperty("eclipselink.weaving", "false");
        // what goes wrong is thrown, and told by whoever catches it: an outage is not to fill the log
        properties.setProperty("eclipselink.logging.level", "OFF");
        properties.setProperty("eclipselink.cache.shared.default", "false");
        properties.setProperty("eclipselink.session-name", "gerbang-" + System.identityHashCode(properties));
        LedgerUnit unit = new LedgerUnit(source, properties);
        for (PersistenceProvider provider : PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                .getPersistenceProviders()) {
            EntityManagerFactory made = provider.createContainerEntityManagerFactory(unit, Map.of());
            if (made != null) {
                return connected(made);
            }
        }
        throw new IllegalStateException("the server has no persistence provider");
    }

    /** EclipseLink connects when it is first used, and what fails then fails for ever. */
    private static EntityManagerFactory connected(EntityManagerFactory factory) {
        try {
            factory.createEntityManager().close();
            return factory;
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
    }

    /** EclipseLink joins a transaction of the server only if it is told which server it is on. */
    private static String targetServer() {
        return System.getProperty("wlp.install.dir") == null ? "Glassfish" : "WebSphere_Liberty";
    }

    /** Ends what {@link #open} started. */
    public void close() {
        Opened ended = opened;
        if (ended != null) {
            opened = null;
            ended.factory.close();
        }
    }

    /** The entity manager of the transaction that is under way. */
    EntityManager entityManager() {
        if (transaction.getResource(KEY) instanceof EntityManager known) {
            return known;
        }
        EntityManager made = opened().factory.createEntityManager();
        transaction.putResource(KEY, made);
        transaction.registerInterposedSynchronization(new Afterwards(status -> made.close()));
        return made;
    }

    /** Does something once the transaction that is under way is committed, and never if it is not. */
    void onCommit(Runnable work) {
        transaction.registerInterposedSynchronization(new Afterwards(status -> {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }));
    }

    private record Afterwards(IntConsumer work) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the entity manager has joined the transaction and writes by itself
        }

        @Override
        public void afterCompletion(int status) {
            work.accept(status);
        }
    }

    /** Whether it is reached, and has the ledger's tables. */
    public boolean isReady() {
        Opened found = opened;
        try {
            return found != null && Schema.isUpToDate(found.source);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** A connection in the transaction that is under way, to be closed. */
    Connection connection() throws SQLException {
        return opened().source.getConnection();
    }

    /** A query for the time in milliseconds, by the database's clock. */
    String clock() {
        return opened().kind.clock();
    }

    /** The database's clock, to the millisecond. */
    Instant now() {
        Number millis = (Number) entityManager().createNativeQuery(clock()).getSingleResult();
        return Instant.ofEpochMilli(millis.longValue());
    }

    private Opened opened() {
        Opened found = opened;
        if (found == null) {
            throw new PersistenceException("the ledger is not open");
        }
        return found;
    }

    @SuppressWarnings("BanJNDI") // a name from the operator alone
    private static DataSource lookup(String jndiName) {
        try {
            if (InitialContext.<Object>doLookup(jndiName) instanceof DataSource source) {
                return source;
            }
            throw new IllegalStateException("gerbang.datasource " + jndiName + " is not a data source");
        } catch (NamingException e) {
            throw new IllegalStateException("there is no " + jndiName + " on this server", e);
        }
    }
}
