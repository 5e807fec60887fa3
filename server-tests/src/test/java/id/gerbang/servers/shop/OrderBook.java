package id.gerbang.servers.shop;

import id.gerbang.Rupiah;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The shop's orders. */
@ApplicationScoped
public class OrderBook {

    private static final String OPEN = "insert into shop_order (merchant_ref, amount, status, got)"
            + " select ?, ?, 'OPEN', 0 from (select 1) once"
            + " where not exists (select 1 from shop_order where merchant_ref = ?)";

    @Resource(lookup = "java:app/jdbc/gerbang")
    DataSource books;

    /** Writes an order down, once, and commits that before its payment is asked for. */
    @Transactional
    public void open(String merchantRef, Rupiah amount) throws SQLException {
        // in a transaction: after a commit that failed Payara lends connections that commit nothing by themselves
        try (Connection connection = books.getConnection();
                PreparedStatement order = connection.prepareStatement(OPEN)) {
            order.setString(1, merchantRef);
            order.setLong(2, amount.getAmount());
            order.setString(3, merchantRef);
            order.executeUpdate();
        }
    }
}
