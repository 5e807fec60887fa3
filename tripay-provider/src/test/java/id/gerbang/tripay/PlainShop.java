package id.gerbang.tripay;

import id.gerbang.Customer;
import id.gerbang.GatewayRefusedException;
import id.gerbang.OrderItem;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.spi.Callback;
import id.gerbang.spi.CallbackReading;
import id.gerbang.spi.CallbackReply;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A recipe: how a shop in plain Java, with a table of its own, loses no payment and ships no order twice.
 *
 * <ol>
 *   <li>The attempt is in the table before it is sent, as {@code UNKNOWN}.
 *   <li>What is still {@code UNKNOWN}, after a lost answer or a restart, is looked up and never sent again.
 *   <li>A callback moves a row by a conditional update: a repeat finds nothing to move, and neither does a wrong amount.
 *   <li>The gateway hears yes after the commit; until then it repeats the callback.
 * </ol>
 */
final class PlainShop {

    private final DataSource database;
    private final Payments payments;

    PlainShop(DataSource database, Payments payments) {
        this.database = database;
        this.payments = payments;
    }

    void createTable() throws SQLException {
        update("CREATE TABLE attempt (merchant_ref VARCHAR(100) PRIMARY KEY, amount BIGINT NOT NULL,"
                + " status VARCHAR(10) NOT NULL, reference VARCHAR(100), to_pay BIGINT, fee_customer BIGINT)");
    }

    /** Asks for a payment, once. */
    void pay(String merchantRef, Rupiah amount) throws SQLException {
        update("INSERT INTO attempt (merchant_ref, amount, status) VALUES (?, ?, 'UNKNOWN')", merchantRef, rp(amount));
        try {
            remember(payments.create(PaymentRequest.builder()
                    .account("tripay")
                    .channel("BRIVA")
                    .merchantRef(merchantRef)
                    .amount(amount)
                    .customer(Customer.of("Siti Aminah", "siti@shop.example", null))
                    .items(OrderItem.of("Kopi Gayo 1 kg", amount, 1))
                    .build()));
        } catch (OutcomeUnknownException e) {
            lookUp(merchantRef);
        } catch (GatewayRefusedException e) {
            update("UPDATE attempt SET status = 'REFUSED' WHERE merchant_ref = ? AND status = 'UNKNOWN'", merchantRef);
            throw e;
        }
    }

    /** Now and then, and when the process starts: clears up what it did not hear the end of. */
    void lookUpUnknown() throws SQLException {
        List<String> unknown = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT merchant_ref FROM attempt WHERE status = 'UNKNOWN'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                unknown.add(rows.getString(1));
            }
        }
        for (String merchantRef : unknown) {
            lookUp(merchantRef);
        }
    }

    /** What is not found stays unknown: it may still be on its way. */
    private void lookUp(String merchantRef) throws SQLException {
        for (Payment found : payments.findByMerchantRef("tripay", merchantRef)) {
            remember(found);
        }
    }

    /** TriPay's answer, which the callback's amount is held against. */
    private void remember(Payment payment) throws SQLException {
        update(
                "UPDATE attempt SET status = ?, reference = ?, to_pay = ?, fee_customer = ?"
                        + " WHERE merchant_ref = ? AND status = 'UNKNOWN'",
                payment.getStatus().name(),
                payment.getReference(),
                rp(payment.getAmountToPay()),
                rp(payment.getFeeCustomer()),
                payment.getMerchantRef());
    }

    /** Takes a callback; the answer is to be sent after this has returned. An exception is to be answered with 500. */
    CallbackReply callback(Callback callback) throws SQLException {
        CallbackReading reading = payments.readCallback("tripay", callback);
        if (reading instanceof CallbackReading.Authenticated) {
            take(((CallbackReading.Authenticated) reading).getNotice());
        }
        return payments.acknowledge("tripay", reading);
    }

    private void take(PaymentNotice notice) throws SQLException {
        String merchantRef = notice.getMerchantRef();
        if (merchantRef == null) {
            return; // this shop has no open payments
        }
        lookUpUnknown(); // the callback may be faster than the answer to the create
        if (notice.getStatus() == PaymentStatus.PAID) {
            update(
                    "UPDATE attempt SET status = 'PAID' WHERE merchant_ref = ? AND reference = ?"
                            + " AND ? IN (to_pay, amount + fee_customer) AND status NOT IN ('PAID', 'REFUNDED')",
                    merchantRef,
                    notice.getReference(),
                    rp(notice.getTotalAmount()));
        }
    }

    private static @Nullable Long rp(@Nullable Rupiah amount) {
        return amount == null ? null : amount.getAmount();
    }

    /** One statement, one transaction: the row count tells whether something changed. */
    private int update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
