package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.callback.CallbackDelivery;
import id.gerbang.sandbox.callback.CallbackMaker;
import id.gerbang.sandbox.fault.FaultPlace;
import id.gerbang.sandbox.gateway.Merchants;
import id.gerbang.sandbox.gateway.Surroundings;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Paths;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.journal.Register;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The whole of TriPay: its API, its pages and its control endpoint. */
public final class TripaySandbox implements Handler {

    private final Books books;
    private final OpenPayments openPayments;
    private final Wallets wallets;
    private final Payments payments;
    private final CallbackDelivery<Transaction> delivery;
    private final Addresses addresses;
    private final List<Route> routes;
    private final Paths paths = new Paths();

    /**
     * Reads what an earlier process kept, and sends nothing yet.
     *
     * @param all who may call
     * @throws IllegalArgumentException if two merchants share a code or a key, or the data names an unknown merchant
     * @throws java.io.UncheckedIOException if the data file cannot be read
     */
    public TripaySandbox(List<Merchant> all, Surroundings surroundings) {
        Merchants<Merchant> merchants = new Merchants<>(all);
        Clock clock = surroundings.clock();
        books = Books.in(surroundings.journal());
        books.owners().forEach(owner -> merchants.require(owner.merchant()));
        openPayments = new OpenPayments(books.openPayments(), clock);
        wallets = new Wallets(books.wallets());
        delivery = new CallbackDelivery<>(
                books.transactions(),
                (transaction, url, body) ->
                        merchants.require(transaction.owner().merchant()).letter(url, body),
                FaultPlaces.CALLBACK,
                surroundings);
        payments = new Payments(
                books.transactions(),
                merchants,
                new CallbackMaker(FaultPlaces.CALLBACK, surroundings.faults()),
                delivery,
                clock);
        addresses = new Addresses(surroundings.publicUrl());
        routes = routes(books.transactions(), clock);
        pages(books.transactions());
        paths.add(Addresses.TRIPAY, new Api(merchants, routes, surroundings.faults()));
        control();
    }

    private void control() {
        OpenPaymentJson json = new OpenPaymentJson(addresses);
        paths.add(Addresses.CONTROL_OPEN_PAYMENT, new OpenPaymentControl(openPayments, json, payments));
        paths.add(Addresses.CONTROL_WALLET, new WalletControl(wallets));
        paths.add(Addresses.CONTROL, new Control(books.transactions(), payments));
    }

    private void pages(Register<Transaction> transactions) {
        paths.add(Addresses.CHECKOUT, Pages.checkout(transactions));
        paths.add(Addresses.OPEN_PAYMENT, Pages.openPayment(openPayments, transactions));
        paths.add(Addresses.WALLET, Pages.wallet(wallets));
        paths.add(Addresses.QR, Pages.picture(transactions, openPayments));
        paths.add(Addresses.ICON, new Icon());
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

    /** Where faults of it can happen: its operations, and its callbacks. */
    public List<FaultPlace> faultPlaces() {
        return FaultPlaces.of(routes);
    }

    /** Goes on with callbacks that an earlier process did not finish. */
    public void resume() {
        delivery.resume();
    }

    /** Expires what nobody paid in time. */
    public void expireDue() {
        payments.expireDue();
    }

    /** What there is, as a piece of a page; transactions newest first. */
    public String overview() {
        return Overview.html("TriPay", books.transactions().oldestFirst())
                + Listings.openPayments(openPayments.oldestFirst())
                + Listings.wallets(wallets.oldestFirst());
    }

    /** {@inheritDoc} A path that is none of TriPay's is refused with 404. */
    @Override
    public Reply handle(Request request) {
        return paths.handle(request);
    }
}
