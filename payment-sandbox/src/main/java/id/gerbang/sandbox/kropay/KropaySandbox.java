package id.gerbang.sandbox.kropay;

import id.gerbang.sandbox.callback.CallbackDelivery;
import id.gerbang.sandbox.callback.CallbackMaker;
import id.gerbang.sandbox.callback.Letter;
import id.gerbang.sandbox.fault.FaultPlace;
import id.gerbang.sandbox.fault.Trait;
import id.gerbang.sandbox.gateway.Merchants;
import id.gerbang.sandbox.gateway.Surroundings;
import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Paths;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import id.gerbang.sandbox.journal.Register;
import id.gerbang.sandbox.page.PageHandler;
import id.gerbang.sandbox.qris.QrPicture;
import java.util.List;
import java.util.stream.Stream;

/** The whole of Kropay: its API, its pages and its control endpoint. */
public final class KropaySandbox implements Handler {

    /** The paths that it answers, with all that is under them. */
    public static final List<String> PATHS = List.of(Addresses.KROPAY, Addresses.CONTROL);

    /** What faults of its callbacks are asked for by. */
    private static final String CALLBACK = "kropay-callback";

    private final Register<Payment> register;
    private final CallbackDelivery<Payment> delivery;
    private final Payments payments;
    private final Addresses addresses;
    private final StatusCalls statusCalls = new StatusCalls();
    private final Paths paths = new Paths();

    /**
     * Reads what an earlier process kept, and sends nothing yet.
     *
     * @param all who may call
     * @throws IllegalArgumentException if two merchants share a name or a key, or the data names an unknown merchant
     * @throws java.io.UncheckedIOException if the data file cannot be read
     */
    public KropaySandbox(List<KropayMerchant> all, Surroundings surroundings) {
        Merchants<KropayMerchant> merchants = new Merchants<>(all);
        register = surroundings.journal().register("kropayPayments", Payment.class, Payment::reference);
        register.oldestFirst().forEach(payment -> merchants.require(payment.merchant()));
        delivery = new CallbackDelivery<>(
                register, (payment, url, body) -> Letter.unsigned(url, body), CALLBACK, surroundings);
        payments = new Payments(
                register,
                merchants,
                new CallbackMaker(CALLBACK, surroundings.faults()),
                delivery,
                surroundings.clock());
        addresses = new Addresses(surroundings.publicUrl());
        api(merchants, surroundings);
        pages();
        paths.add(Addresses.CONTROL, new Control(payments, statusCalls));
    }

    private void api(Merchants<KropayMerchant> merchants, Surroundings surroundings) {
        PaymentJson json = new PaymentJson(addresses);
        Operation create = new CreatePayment(payments, json, surroundings.clock());
        paths.add(Route.CREATE.path(), new Api(Route.CREATE, merchants, surroundings.faults(), create));
        Handler status = new Api(Route.STATUS, merchants, surroundings.faults(), new PaymentStatus(payments, json));
        paths.add(Route.STATUS.path(), request -> {
            String reference = request.rest(Route.STATUS.path());
            statusCalls.count(reference, register.find(reference).isPresent());
            return status.handle(request);
        });
    }

    private void pages() {
        paths.add(
                Addresses.QRIS,
                new PageHandler(name ->
                        register.find(Addresses.pictured(name)).map(payment -> QrPicture.of(Qris.of(payment)))));
        paths.add(
                Addresses.CHECKOUT,
                new PageHandler(reference -> payments.find(reference).map(CheckoutPage::of)));
    }

    /** Where its API begins, such as {@code http://localhost:8090/kropay}, before {@code /api/v1}. */
    public String base() {
        return addresses.base();
    }

    /** Where faults of it can happen: its operations, and its callbacks. */
    public List<FaultPlace> faultPlaces() {
        FaultPlace callback = FaultPlace.of(CALLBACK, Trait.CALLBACK, Trait.AMOUNTS, Trait.STATUS, Trait.TIMES);
        return Stream.concat(Stream.of(callback), Stream.of(Route.values()).map(Route::faultPlace))
                .toList();
    }

    /** Goes on with callbacks that an earlier process did not finish. */
    public void resume() {
        delivery.resume();
    }

    /** Expires what nobody paid in time. */
    public void expireDue() {
        payments.expireDue();
    }

    /** What there is, as a piece of a page; payments newest first. */
    public String overview() {
        return Overview.html(register.oldestFirst());
    }

    /** {@inheritDoc} A path that is none of Kropay's is refused with 404. */
    @Override
    public Reply handle(Request request) {
        return paths.handle(request);
    }
}
