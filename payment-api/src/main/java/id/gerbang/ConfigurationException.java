package id.gerbang;

/** The configuration is wrong; nothing was sent. */
public final class ConfigurationException extends PaymentException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * A wrong setting.
     *
     * @param key the whole key, for instance {@code gerbang.tripay.api-key}
     * @param problem what is wrong and what to do, after the key; never the value of a secret
     */
    public ConfigurationException(String key, String problem) {
        super(key + " " + problem, null);
        this.key = key;
    }

    /** The whole key. */
    public String getKey() {
        return key;
    }
}
