package id.gerbang.tck;

import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.PaymentGateway;
import id.gerbang.spi.PaymentProvider;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing done wrong.
 *
 * @param rule that is broken by it, as 4.2; empty for none
 * @param what is done wrong
 */
record Bad(String rule, String what, BiFunction<PaymentProvider, GatewayConfig, PaymentGateway> opening) {

    static final Bad NOTHING = new Bad("", "nothing", PaymentProvider::open);

    /** A gateway that is spoilt. */
    static Bad gateway(String rule, String what, BiFunction<PaymentGateway, GatewayConfig, PaymentGateway> spoiling) {
        return new Bad(rule, what, (good, config) -> spoiling.apply(good.open(config), config));
    }

    /** A gateway with features, given whatever has them. */
    static Bad features(String rule, String what, Function<GatewayConfig, Object> features) {
        return gateway(rule, what, (good, config) -> new WithFeatures(good, features.apply(config)));
    }

    String id(PaymentProvider good) {
        return rule.equals("1.2") ? "Contoh_2" : good.getId();
    }

    Set<String> keys(PaymentProvider good) {
        return rule.equals("1.3") ? Set.of("api-key", "callback-key", "timeout") : good.getConfigKeys();
    }

    PaymentGateway open(PaymentProvider good, GatewayConfig config) {
        return opening.apply(good, config);
    }

    @Override
    public String toString() {
        return rule + " " + what;
    }

    /** A gateway that has what an object has. */
    static final class WithFeatures extends Wrapped {

        private final Object features;

        WithFeatures(PaymentGateway good, Object features) {
            super(good);
            this.features = features;
        }

        @Override
        public <F> @Nullable F feature(Class<F> type) {
            return type.isInstance(features) ? type.cast(features) : null;
        }
    }
}
