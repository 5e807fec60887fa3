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

    @Resource(lookup = "java:app/jdbc/gerbang")
    DataSource books;

    /** Writes an order down, once, and commits that before its payment is asked for. */
    @Transactional
    public void open(String merchantRef, Rupiah amount) throws SQLException {
        // in a transaction: after a commit that failed Payara lends connections that commit nothing by themselves
        try (Connection connection = books.getConnection();
                PreparedStatement order =
                        connection.prepareStatement("insert into shop_order (merchant_ref, amount, status, got)"
                                + " values (?, ?, 'OPEN', 0) on conflict do nothing")) {
            order.setString(1, merchantRef);
            order.setLong(2, amount.getAmount());
            order.executeUpdate();
        }
    }
}
