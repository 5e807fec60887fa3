package id.gerbang.tripay;

import id.gerbang.Callback;
import id.gerbang.CallbackReading;
import id.gerbang.CallbackReply;
import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentNotice;
import id.gerbang.PaymentRequest;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
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
 *   <li>A callback moves a row by a conditional update, which holds its amount against the stored one: a repeat finds
 *       nothing to move. What fits no row is kept for a person.
 *   <li>The gateway hears yes after the commit; until then it repeats the callback.
 * </ol>
 */
final class PlainShop {

    private static final String SAME = "merchant_ref = ? AND reference = ? AND ? IN (to_pay, amount + fee_customer)";

    private final DataSource database;
    private final Payments payments;

    PlainShop(DataSource database, Payments payments) {
        this.database = database;
        this.payments = payments;
    }

    void createTables() throws SQLException {
        update("CREATE TABLE attempt (merchant_ref VARCHAR(100) PRIMARY KEY, amount BIGINT NOT NULL,"
                + " status VARCHAR(10) NOT NULL, reference VARCHAR(100), to_pay BIGINT, fee_customer BIGINT)");
        update("CREATE TABLE odd_notice (reference VARCHAR(100), merchant_ref VARCHAR(100), status VARCHAR(10),"
                + " amount BIGINT)");
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
        } catch (PaymentException e) {
            // every other kind means that the gateway has made nothing
            update("UPDATE attempt SET status = 'NOT_MADE' WHERE merchant_ref = ? AND status = 'UNKNOWN'", merchantRef);
            throw e;
        }
    }

    /** Now and then, and when the process starts: clears up what it did not hear the end of. */
    void lookUpUnknown() throws SQLException {
        for (String merchantRef : query("SELECT merchant_ref FROM attempt WHERE status = 'UNKNOWN'")) {
            lookUp(merchantRef);
        }
    }

    /** What is not found stays unknown: it may still be on its way. Several are for a person. */
    private void lookUp(String merchantRef) throws SQLException {
        List<Payment> found = payments.findByMerchantRef("tripay", merchantRef);
        if (found.size() == 1) {
            remember(found.get(0));
        }
    }

    /** TriPay's answer about an attempt of ours: what its callback's amount will be held against. */
    private void remember(Payment payment) throws SQLException {
        Long toPay = rp(payment.getAmountToPay());
        Long fee = rp(payment.getFeeCustomer());
        update(
                "UPDATE attempt SET status = 'PENDING', reference = ?, to_pay = ?, fee_customer = ?"
                        + " WHERE merchant_ref = ? AND status = 'UNKNOWN' AND ? IN (amount, amount + ?)",
                payment.getReference(),
                toPay,
                fee,
                payment.getMerchantRef(),
                toPay,
                fee);
        move(payment.getStatus(), payment.getMerchantRef(), payment.getReference(), toPay);
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
        String merchantRef = String.valueOf(notice.getMerchantRef());
        if (!query("SELECT 1 FROM attempt WHERE status = 'UNKNOWN' AND merchant_ref = ?", merchantRef)
                .isEmpty()) {
            lookUp(merchantRef); // the callback was faster than the answer to the create
        }
        Long amount = rp(notice.getTotalAmount());
        move(notice.getStatus(), merchantRef, notice.getReference(), amount);
        if (query("SELECT 1 FROM attempt WHERE " + SAME, merchantRef, notice.getReference(), amount)
                .isEmpty()) {
            update(
                    "INSERT INTO odd_notice (reference, merchant_ref, status, amount) VALUES (?, ?, ?, ?)",
                    notice.getReference(),
                    merchantRef,
                    notice.getStatus().name(),
                    amount);
        }
    }

    /** Moves the attempt if it may go there and everything fits; a repeat moves nothing. */
    private void move(PaymentStatus to, @Nullable String merchantRef, @Nullable String reference, @Nullable Long amount)
            throws SQLException {
        String from =
                switch (to) {
                    case PAID -> "'PENDING', 'EXPIRED', 'FAILED'";
                    case EXPIRED, FAILED -> "'PENDING'";
                    case REFUNDED -> "'PENDING', 'EXPIRED', 'FAILED', 'PAID'";
                    case PENDING, UNKNOWN -> "";
                };
        if (!from.isEmpty()) {
            String sql = "UPDATE attempt SET status = ? WHERE " + SAME + " AND status IN (" + from + ")";
            update(sql, to.name(), merchantRef, reference, amount);
        }
    }

    private static @Nullable Long rp(@Nullable Rupiah amount) {
        return amount == null ? null : amount.getAmount();
    }

    private List<String> query(String sql, @Nullable Object... values) throws SQLException {
        List<String> first = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                first.add(rows.getString(1));
            }
        }
        return first;
    }

    /** One statement, one transaction. */
    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
