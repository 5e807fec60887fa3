package id.gerbang.war;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connects to the database that a URL names, by whichever driver beside it knows that. The server pools. */
public class UrlDataSource implements DataSource {

    private static final String FIRST_RUN =
            // WRITE_DELAY=0: what is committed is on disk
            "jdbc:h2:file:./gerbang-data/ledger;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    private static final String FIRST_USER = "sa";

    private final Properties login = new Properties();
    private String url = "";
    private @Nullable PrintWriter log;
    private int loginTimeout;

    /** Sets the JDBC URL; if it is empty, it is that of an H2 for a first run. */
    public void setURL(String url) {
        this.url = url;
    }

    /** Sets the name to log in by. */
    public void setUser(String user) {
        login.setProperty("user", user);
    }

    /** Sets the password to log in by. */
    public void setPassword(String password) {
        login.setProperty("password", password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(login);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties other = new Properties();
        other.setProperty("user", user);
        other.setProperty("password", password);
        return connect(other);
    }

    private Connection connect(Properties by) throws SQLException {
        if (url.isEmpty() && !isOfFirstRun(by)) {
            throw new SQLException("gerbang.db.user or gerbang.db.password is set, and gerbang.db.url is not:"
                    + " set it, such as jdbc:postgresql://host/name");
        }
        return connect(url.isEmpty() ? FIRST_RUN : url, by);
    }

    private static boolean isOfFirstRun(Properties by) {
        return by.getProperty("user", FIRST_USER).equals(FIRST_USER)
                && by.getProperty("password", "").isEmpty();
    }

    private static Connection connect(String url, Properties by) throws SQLException {
        // DriverManager knows those only that were there when the server started
        for (Driver driver : ServiceLoader.load(Driver.class, UrlDataSource.class.getClassLoader())) {
            Connection connection = driver.connect(url, by);
            if (connection != null) {
                return readCommitted(connection);
            }
        }
        throw new SQLException("no JDBC driver knows the URL that gerbang.db.url gives, which begins with "
                + url.replaceFirst("^((?:\\w+:){0,2}).*$", "$1")
                + ": Payara has H2's, gerbang.war PostgreSQL's and MariaDB's; others belong into its WEB-INF/lib");
    }

    /**
     * The ledger locks rows, and must read what other transactions have committed meanwhile. MariaDB's default level also
     * locks the gaps between rows. PostgreSQL's default level is a setting of the database and of the user.
     */
    private static Connection readCommitted(Connection connection) throws SQLException {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        log = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("it is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
