package id.gerbang.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDataSourceTest {

    private final UrlDataSource source = new UrlDataSource();

    /** As it is when the URL's name has a slip: money would go where nobody looks for it. */
    @ParameterizedTest
    @CsvSource({"shop, ''", "sa, geheim", "shop, geheim"})
    void a_login_without_a_url_is_refused(String user, String password) {
        source.setURL("");
        source.setUser(user);
        source.setPassword(password);
        assertThatThrownBy(source::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessageStartingWith("gerbang.db.user or gerbang.db.password is set, and gerbang.db.url is not");
    }

    @Test
    void connections_read_what_is_committed_whatever_the_database_has_as_its_default() throws SQLException {
        // as "alter database … set default_transaction_isolation" does on PostgreSQL
        source.setURL(
                "jdbc:h2:mem:strict;INIT=set session characteristics as transaction isolation level serializable");
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void a_url_that_no_driver_knows_is_refused_without_the_password_in_it() {
        source.setURL("jdbc:postgre://shop:geheim@host/name");
        assertThatThrownBy(source::getConnection)
                .hasMessageContaining("no JDBC driver knows")
                .hasMessageContaining("jdbc:postgre:")
                .hasMessageNotContaining("geheim");
    }
}
