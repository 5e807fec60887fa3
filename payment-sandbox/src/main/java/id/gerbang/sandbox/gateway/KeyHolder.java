package id.gerbang.sandbox.gateway;

/** A merchant as far as finding it goes. It prints as its code. */
public interface KeyHolder<M extends KeyHolder<M>> {

    /** What it is called, unique within its gateway. */
    String code();

    /** Whether that is its API key; takes the same time for every wrong one. */
    boolean hasApiKey(String key);

    /** Whether both would be known by the same API key. */
    boolean sharesApiKeyWith(M other);
}
