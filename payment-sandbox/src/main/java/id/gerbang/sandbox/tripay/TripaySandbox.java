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

/** The whole of TriPay: its API, its pages and its control endpoint. */
public final class TripaySandbox implements Handler, AutoCloseable {

    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task, "payment-sandbox-tripay");
        thread.setDaemon(true);
        return thread;
    };

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(DAEMONS);
    private final ExecutorService senders = Executors.newCachedThreadPool(DAEMONS);
    private final Transactions transactions;
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
        transactions =
                new Transactions(settings.data().<Journal>map(FileJournal::new).orElseGet(Journal::none));
        transactions.oldestFirst().forEach(transaction -> merchants.require(transaction.owner()));
        CallbackPost post = new CallbackPost(clock, senders);
        delivery = new CallbackDelivery(transactions, merchants, post, scheduler, settings.callbackRetry());
        payments = new Payments(transactions, delivery, clock);
        addresses = new Addresses(publicUrl);
        handlers.put(Addresses.CHECKOUT, Pages.checkout(transactions));
        handlers.put(Addresses.QR, Pages.picture(transactions));
        handlers.put(Addresses.ICON, new Icon());
        handlers.put(Addresses.TRIPAY, new Api(merchants, routes(clock)));
        handlers.put(Addresses.CONTROL, new Control(transactions, payments));
    }

    private List<Route> routes(Clock clock) {
        TransactionJson json = new TransactionJson(addresses);
        return List.of(
                Route.get(PaymentInstruction.PATH, new PaymentInstruction()),
                Route.get(PaymentChannels.PATH, new PaymentChannels(new ChannelJson(addresses))),
                Route.get(FeeCalculator.PATH, new FeeCalculator()),
                Route.get(ListTransactions.PATH, new ListTransactions(transactions, json)),
                Route.post(CreateTransaction.PATH, new CreateTransaction(payments, json, clock)),
                Route.get(TransactionDetail.PATH, new TransactionDetail(transactions, json)),
                Route.get(CheckStatus.PATH, new CheckStatus(transactions, payments)));
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

    /** The transactions as a piece of a page, newest first. */
    public String overview() {
        return Overview.html(transactions.oldestFirst());
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
    }

    private void expireDue() {
        try {
            payments.expireDue();
        } catch (RuntimeException e) {
            System.err.println("expiry check failed: " + e);
        }
    }
}
