package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.fault.FaultPlace;
import id.gerbang.sandbox.fault.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where faults of TriPay can happen. */
final class FaultPlaces {

    /** The path by which faults of its callbacks are requested. */
    static final String CALLBACK = "callback";

    private static final Set<Trait> ALL_OPERATIONS = EnumSet.of(Trait.OPERATION, Trait.MODES);

    /** Further traits of the operations. */
    private static final Map<String, Set<Trait>> MORE = Map.of(
            PaymentChannels.PATH, Set.of(Trait.AMOUNTS),
            FeeCalculator.PATH, Set.of(Trait.AMOUNTS),
            ListTransactions.PATH, Set.of(Trait.AMOUNTS, Trait.STATUS, Trait.FEES, Trait.LIST),
            CreateTransaction.PATH, Set.of(Trait.AMOUNTS, Trait.STATUS, Trait.FEES, Trait.QRIS),
            TransactionDetail.PATH, Set.of(Trait.AMOUNTS, Trait.STATUS, Trait.FEES, Trait.LOOKUP),
            CheckStatus.PATH, Set.of(Trait.LOOKUP),
            CreateOpenPayment.PATH, Set.of(Trait.QRIS),
            OpenPaymentDetail.PATH, Set.of(Trait.QRIS, Trait.LOOKUP),
            OpenPaymentTransactions.PATH, Set.of(Trait.AMOUNTS, Trait.STATUS, Trait.FEES, Trait.LIST, Trait.LOOKUP));

    private FaultPlaces() {}

    /** The callbacks, then these operations. */
    static List<FaultPlace> of(List<Route> routes) {
        FaultPlace callback = FaultPlace.of(CALLBACK, Trait.CALLBACK, Trait.SIGNED, Trait.AMOUNTS, Trait.STATUS);
        return Stream.concat(Stream.of(callback), routes.stream().map(FaultPlaces::of))
                .toList();
    }

    private static FaultPlace of(Route route) {
        EnumSet<Trait> traits = EnumSet.copyOf(ALL_OPERATIONS);
        traits.addAll(MORE.getOrDefault(route.path(), Set.of()));
        return new FaultPlace(route.path(), traits);
    }
}
