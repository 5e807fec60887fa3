package id.gerbang.webhook.config;

import id.gerbang.ConfigurationException;

/** A setting of the ledger's own. */
public final class Setting {

    private Setting() {}

    /**
     * Looks at a setting.
     *
     * @param holds whether it can be used as it is
     * @param key its name
     * @param problem what it is and should not be, to follow the name
     * @throws ConfigurationException if it cannot be used
     */
    public static void require(boolean holds, String key, String problem) {
        if (!holds) {
            throw new ConfigurationException(key, problem);
        }
    }
}
