package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole of TriPay: its API, its pages and its control endpoint. */
public final class TripaySandbox implements Handler, AutoCloseable {

    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task, "payment-sandbox-tripay");
        thread.setDaemon(true);
        return thread;
    };

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(DAEMONS);
    private final ExecutorService senders = Executors.newCachedThreadPool(DAEMONS);
    private final Faults faults = new Faults();
    private final Journal journal;
    private final Books books;
    private final OpenPayments openPayments;
    private final Wallets wallets;
    private final Payments payments;
    private final CallbackDelivery delivery;
    private final Addresses addresses;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();

    /**
     * Reads what an earlier process kept, and sends nothing yet.
     *
     * @param publicUrl the beginning of the links that it hands out, without a slash at the end
     * @throws IllegalArgumentException if two merchants share a code or a key, or the data names an unknown merchant
     * @throws java.io.UncheckedIOException if the data file cannot be read or written
     */
    public TripaySandbox(TripaySettings settings, String publicUrl) {
        Merchants merchants = new Merchants(settings.merchants());
        Clock clock = settings.clock();
        journal = settings.data().<Journal>map(FileJournal::new).orElseGet(Journal::none);
        books = Books.in(journal);
        books.owners().forEach(merchants::require);
        openPayments = new OpenPayments(books.openPayments(), clock);
        wallets = new Wallets(books.wallets());
        CallbackLine line = new CallbackLine(new CallbackPost(clock, senders), faults, clock, senders);
        delivery = new CallbackDelivery(books.transactions(), merchants, line, scheduler, settings.callbackRetry());
        payments = new Payments(books.transactions(), merchants, delivery, clock);
        addresses = new Addresses(publicUrl);
        pages(books.transactions());
        List<Route> routes = routes(books.transactions(), clock);
        handlers.put(Addresses.TRIPAY, new Api(merchants, routes, faults));
        handlers.put(
                Addresses.CONTROL_FAULTS,
                new FaultControl(faults, routes.stream().map(Route::path).toList()));
        OpenPaymentJson json = new OpenPaymentJson(addresses);
        handlers.put(Addresses.CONTROL_OPEN_PAYMENT, new OpenPaymentControl(openPayments, json, payments));
        handlers.put(Addresses.CONTROL_WALLET, new WalletControl(wallets));
        handlers.put(Addresses.CONTROL, new Control(books.transactions(), payments));
    }

    private void pages(Register<Transaction> transactions) {
        handlers.put(Addresses.CHECKOUT, Pages.checkout(transactions));
        handlers.put(Addresses.OPEN_PAYMENT, Pages.openPayment(openPayments, transactions));
        handlers.put(Addresses.WALLET, Pages.wallet(wallets));
        handlers.put(Addresses.QR, Pages.picture(transactions, openPayments));
        handlers.put(Addresses.ICON, new Icon());
    }

    private List<Route> routes(Register<Transaction> transactions, Clock clock) {
        TransactionJson json = new TransactionJson(addresses);
        return Stream.concat(
                        Stream.of(
                                Route.get(PaymentInstruction.PATH, new PaymentInstruction()),
                                Route.get(PaymentChannels.PATH, new PaymentChannels(new ChannelJson(addresses))),
                                Route.get(FeeCalculator.PATH, new FeeCalculator()),
                                Route.get(ListTransactions.PATH, new ListTransactions(transactions, json)),
                                Route.post(CreateTransaction.PATH, new CreateTransaction(payments, json, clock)),
                                Route.get(TransactionDetail.PATH, new TransactionDetail(transactions, json)),
                                Route.get(CheckStatus.PATH, new CheckStatus(transactions, payments))),
                        productionRoutes(transactions).map(Route::inProductionAlone))
                .toList();
    }

    /** What the document gives no sandbox URL for. */
    private Stream<Route> productionRoutes(Register<Transaction> transactions) {
        OpenPaymentJson json = new OpenPaymentJson(addresses);
        return Stream.of(
                Route.post(LinkWallet.PATH, new LinkWallet(wallets, addresses)),
                Route.post(UnlinkWallet.PATH, new UnlinkWallet(wallets)),
                Route.get(WalletDetail.PATH, new WalletDetail(wallets)),
                Route.post(CreateOpenPayment.PATH, new CreateOpenPayment(openPayments, json)),
                Route.get(OpenPaymentDetail.PATH, new OpenPaymentDetail(openPayments, json)),
                Route.get(OpenPaymentTransactions.PATH, new OpenPaymentTransactions(openPayments, transactions, json)));
    }

    /** Where the API's sandbox mode begins, such as {@code http://localhost:8090/tripay/api-sandbox}. */
    public String sandboxApi() {
        return addresses.sandboxApi();
    }

    /**
     * Begins to expire transactions, and goes on with callbacks that an earlier process did not finish.
     *
     * @param expiryCheck how often to look for transactions that nobody paid in time
     */
    public void start(Duration expiryCheck) {
        delivery.resume();
        long pause = expiryCheck.toMillis();
        var unused = scheduler.scheduleWithFixedDelay(this::expireDue, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** What there is, as a piece of a page; transactions newest first. */
    public String overview() {
        return Listings.faults(faults.waiting())
                + Overview.html("TriPay", books.transactions().oldestFirst())
                + Listings.openPayments(openPayments.oldestFirst())
                + Listings.wallets(wallets.oldestFirst());
    }

    /** {@inheritDoc} A path that is none of TriPay's is refused with 404. */
    @Override
    public Reply handle(Request request) {
        String path = request.path();
        return handlers.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "Not found"))
                .getValue()
                .handle(request);
    }

    /** Stops at once; callbacks that are still to be sent are sent after a restart if there is a data file. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        senders.shutdownNow();
        journal.close();
    }

    private void expireDue() {
        try {
            payments.expireDue();
        } catch (RuntimeException e) {
            System.err.println("expiry check failed: " + e);
        }
    }
}
