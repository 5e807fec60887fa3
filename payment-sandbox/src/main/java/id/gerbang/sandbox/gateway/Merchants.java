package id.gerbang.sandbox.gateway;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The merchants who may call one gateway. */
public final class Merchants<M extends KeyHolder<M>> {

    private final Map<String, M> byCode = new LinkedHashMap<>();

    /**
     * These merchants.
     *
     * @throws IllegalArgumentException if two of them share a code or an API key
     */
    public Merchants(Collection<M> merchants) {
        merchants.forEach(this::add);
    }

    private void add(M merchant) {
        if (byCode.values().stream().anyMatch(merchant::sharesApiKeyWith)) {
            throw new IllegalArgumentException("merchant " + merchant + " has the API key of another merchant");
        }
        if (byCode.putIfAbsent(merchant.code(), merchant) != null) {
            throw new IllegalArgumentException("there is a merchant " + merchant + " already");
        }
    }

    /** Whose key that is. */
    public Optional<M> withApiKey(String key) {
        return byCode.values().stream()
                .filter(merchant -> merchant.hasApiKey(key))
                .findFirst();
    }

    /** Who is called that. */
    public Optional<M> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The merchant of something that was kept.
     *
     * @throws IllegalArgumentException if nobody is called that any more
     */
    public M require(String code) {
        return withCode(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the data file has transactions of merchant " + code + ", who is not configured"));
    }
}
