package id.gerbang.tripay;

import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import id.gerbang.spi.VendorJson;
import java.util.List;
import java.util.stream.Collectors;

/** The document's section "Merchant, Daftar Transaksi". */
final class TripayTransactions implements Transactions, MerchantRefLookup {

    private final TripayApi api;
    private final TransactionJson transactions;

    TripayTransactions(TripayApi api, TransactionJson transactions) {
        this.api = api;
        this.transactions = transactions;
    }

    @Override
    public PaymentPage getPage(TransactionQuery query, int number) {
        PaymentStatus status = query.getStatus();
        Query parameters = new Query()
                .with("page", number)
                .with("per_page", query.getPerPage())
                .with("sort", query.isOldestFirst() ? "asc" : "desc")
                .with("reference", query.getReference())
                .with("merchant_ref", query.getMerchantRef())
                .with("method", query.getChannel())
                .with("status", status == null ? null : Status.word(status));
        return api.get("/merchant/transactions", parameters, answer -> {
            List<Payment> payments = transactions.readAll(answer);
            return PaymentPage.of(payments, number, lastPage(answer, number, payments.size() == query.getPerPage()));
        });
    }

    /** If TriPay does not say, a full page may have a next one. */
    private static int lastPage(VendorJson answer, int number, boolean full) throws VendorJson.Unreadable {
        VendorJson pagination = answer.findObject("pagination");
        if (pagination == null || pagination.findText("last_page") == null) {
            return full ? number + 1 : number;
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, pagination.requireWhole("last_page")));
    }

    @Override
    public Iterable<Payment> getAll(TransactionQuery query) {
        return () -> new PageByPage(number -> getPage(query, number));
    }

    /** The newest fifty: TriPay lets one merchant_ref stand for several transactions, though not for so many. */
    @Override
    public List<Payment> findByMerchantRef(String merchantRef) {
        TransactionQuery query =
                TransactionQuery.builder().merchantRef(merchantRef).build();
        // whether TriPay's filter is exact is not documented
        return getPage(query, 1).getPayments().stream()
                .filter(payment -> merchantRef.equals(payment.getMerchantRef()))
                .collect(Collectors.toList());
    }
}
