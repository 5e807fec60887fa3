package id.gerbang.tripay;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import id.gerbang.spi.JsonApi;
import id.gerbang.spi.VendorJson;
import java.util.ArrayList;
import java.util.List;

/** The document's section "Merchant, Daftar Transaksi". */
final class TripayTransactions implements Transactions, MerchantRefLookup {

    private static final int MOST_PAGES = 20;

    private final JsonApi api;
    private final TransactionJson transactions;

    TripayTransactions(JsonApi api, TransactionJson transactions) {
        this.api = api;
        this.transactions = transactions;
    }

    @Override
    public PaymentPage getPage(TransactionQuery query, int number) {
        return getPage(query, number, transactions::readList);
    }

    private PaymentPage getPage(TransactionQuery query, int number, JsonApi.Reader<List<Payment>> rows) {
        PaymentStatus status = query.getStatus();
        String channel = query.getChannel();
        Query parameters = new Query()
                .with("page", number)
                .with("per_page", query.getPerPage())
                .with("sort", query.isOldestFirst() ? "asc" : "desc")
                .with("reference", query.getReference())
                .with("merchant_ref", query.getMerchantRef())
                .with("method", channel == null ? null : ChannelTable.code(channel))
                .with("status", status == null ? null : Status.word(status));
        return api.get("/merchant/transactions" + parameters, answer -> {
            List<Payment> payments = rows.read(answer);
            int listed = answer.requireObjects("data").size();
            int last = lastPage(answer, number, listed == query.getPerPage());
            return PaymentPage.of(payments, number, last, listed - payments.size());
        });
    }

    /** If TriPay does not say, a full page may have a next one. */
    private static int lastPage(VendorJson answer, int number, boolean full) {
        VendorJson pagination = answer.findObject("pagination");
        Long last = pagination == null ? null : pagination.findWhole("last_page");
        if (last == null) {
            return full ? number + 1 : number;
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, last));
    }

    @Override
    public Iterable<Payment> getAll(TransactionQuery query) {
        return () -> new PageByPage(number -> getPage(query, number));
    }

    /**
     * Whether TriPay's filter is exact is not documented: if it is, one page has them all, however many that merchant_ref
     * stands for. If not, the rest is among others.
     */
    @Override
    public List<Payment> findByMerchantRef(String merchantRef) {
        TransactionQuery query =
                TransactionQuery.builder().merchantRef(merchantRef).build();
        List<Payment> found = new ArrayList<>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            PaymentPage page = getPage(query, number, answer -> transactions.readLookup(answer, merchantRef));
            for (Payment payment : page.getPayments()) {
                if (merchantRef.equals(payment.getMerchantRef())) {
                    found.add(payment);
                }
            }
            boolean exact =
                    page.getLeftOut() == 0 && found.size() == page.getPayments().size();
            if (number == 1 && exact || number >= page.getLastNumber() || page.isEmpty()) {
                return found;
            }
        }
        throw GatewayUnreachableException.unreadable(
                "TriPay finds more than " + MOST_PAGES * query.getPerPage() + " transactions like that merchant_ref",
                null);
    }
}
