package id.gerbang.sandbox.tripay;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The merchants who may call. */
final class Merchants {

    private final Map<String, Merchant> byCode = new LinkedHashMap<>();

    Merchants(Collection<Merchant> merchants) {
        merchants.forEach(this::add);
    }

    private void add(Merchant merchant) {
        if (byCode.values().stream().anyMatch(merchant::sharesApiKeyWith)) {
            throw new IllegalArgumentException("merchant " + merchant + " has the API key of another merchant");
        }
        if (byCode.putIfAbsent(merchant.code(), merchant) != null) {
            throw new IllegalArgumentException("there is a merchant " + merchant + " already");
        }
    }

    /** Whose key that is. */
    Optional<Merchant> withApiKey(String key) {
        return byCode.values().stream()
                .filter(merchant -> merchant.hasApiKey(key))
                .findFirst();
    }

    Optional<Merchant> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Refuses to go on with a transaction whose merchant is not known any more. */
    void require(Owner owner) {
        if (withCode(owner.merchant()).isEmpty()) {
            throw new IllegalArgumentException(
                    "the data file has transactions of merchant " + owner.merchant() + ", who is not configured");
        }
    }
}
