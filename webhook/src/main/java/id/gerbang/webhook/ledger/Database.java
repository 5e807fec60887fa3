package id.gerbang.webhook.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
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

    private static final String KEY = Database.class.getName() + ".entityManager";

    private volatile @Nullable EntityManagerFactory factory;
    private volatile @Nullable DataSource source;
    private volatile Kind kind = Kind.H2;

    /** The databases that the ledger knows, by what their drivers call them. */
    enum Kind {
        H2("select cast(extract(epoch from current_timestamp) * 1000 as bigint)"),
        POSTGRESQL("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)"),
        MARIADB("select cast(unix_timestamp(now(3)) * 1000 as signed)");

        private final String now;

        Kind(String now) {
            this.now = now;
        }

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Connection connection) throws SQLException {
            String product = connection.getMetaData().getDatabaseProductName();
            for (Kind kind : values()) {
                if (product.toUpperCase(Locale.ROOT).startsWith(kind.name())) {
                    return kind;
                }
            }
            throw new IllegalStateException(
                    "gerbang.datasource is a " + product + " database; the ledger runs on H2, PostgreSQL and MariaDB");
        }
    }

    /**
     * Looks the data source up, brings its tables up to date and makes the persistence unit.
     *
     * @param jndiName of a JTA data source
     * @throws IllegalStateException if there is no such data source, its database is none that the ledger knows, or its
     *     tables are not up to date and Flyway is not there to mend that; the message says what to do
     */
    public void open(String jndiName) {
        DataSource found = lookup(jndiName, DataSource.class);
        try (Connection connection = found.getConnection()) {
            kind = Kind.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("gerbang.datasource " + jndiName + " cannot be connected to", e);
        }
        Schema.bringUpToDate(found, kind);
        Properties properties = new Properties();
        properties.setProperty("eclipselink.target-server", targetServer());
        // read through the transaction's own connection, and not each time through one more
        properties.setProperty("eclipselink.transaction.join-existing", "true");
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.cache.shared.default", "false");
        properties.setProperty("eclipselink.session-name", "gerbang-" + System.identityHashCode(this));
        factory = make(new LedgerUnit(found, properties));
        source = found;
    }

    private static EntityManagerFactory make(LedgerUnit unit) {
        for (PersistenceProvider provider : PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                .getPersistenceProviders()) {
            EntityManagerFactory made = provider.createContainerEntityManagerFactory(unit, Map.of());
            if (made != null) {
                return made;
            }
        }
        throw new IllegalStateException("the server has no persistence provider");
    }

    /** EclipseLink joins a transaction of the server only if it is told which server it is on. */
    private static String targetServer() {
        return System.getProperty("wlp.install.dir") == null ? "Glassfish" : "WebSphere_Liberty";
    }

    /** Ends what {@link #open} started. */
    public void close() {
        EntityManagerFactory opened = factory;
        if (opened != null) {
            opened.close();
            factory = null;
            source = null;
        }
    }

    /** The entity manager of the transaction that is under way. */
    EntityManager entityManager() {
        TransactionSynchronizationRegistry transaction =
                lookup("java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class);
        if (transaction.getResource(KEY) instanceof EntityManager known) {
            return known;
        }
        EntityManagerFactory opened = factory;
        if (opened == null) {
            throw new PersistenceException("the ledger is not open");
        }
        EntityManager made = opened.createEntityManager();
        transaction.putResource(KEY, made);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the entity manager has joined the transaction and writes by itself
            }

            @Override
            public void afterCompletion(int status) {
                made.close();
            }
        });
        return made;
    }

    /** A connection in the transaction that is under way, to be closed. */
    Connection connection() throws SQLException {
        DataSource opened = source;
        if (opened == null) {
            throw new PersistenceException("the ledger is not open");
        }
        return opened.getConnection();
    }

    /** A query for the time in milliseconds, by the database's clock. */
    String clock() {
        return kind.now;
    }

    /** The database's clock, to the millisecond. */
    Instant now() {
        Number millis = (Number) entityManager().createNativeQuery(kind.now).getSingleResult();
        return Instant.ofEpochMilli(millis.longValue());
    }

    @SuppressWarnings("BanJNDI") // names from the code and from the operator alone
    private static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(InitialContext.<Object>doLookup(name));
        } catch (NamingException e) {
            throw new IllegalStateException("there is no " + name + " on this server", e);
        }
    }
}
