package id.gerbang.webhook.config;

import id.gerbang.ConfigurationException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.Config;

/**
 * A setting of the ledger's own. It is read as text: a server that converts it takes the default, silently, instead of one
 * that cannot be converted.
 */
public final class Setting {

    private Setting() {}

    /**
     * Reads a span of time, in the notation of ISO 8601.
     *
     * @param usual what it is if it is not set
     * @param least the shortest that it may be
     * @param most the longest
     * @throws ConfigurationException if it is none, or not between those
     */
    public static Duration duration(Config config, String key, String usual, String least, String most) {
        String text = text(config, key, usual);
        try {
            Duration duration = Duration.parse(text);
            require(
                    duration.compareTo(Duration.parse(least)) >= 0 && duration.compareTo(Duration.parse(most)) <= 0,
                    key,
                    problem(text, least, most, usual));
            return duration;
        } catch (DateTimeParseException e) {
            throw new ConfigurationException(key, problem(text, least, most, usual));
        }
    }

    /**
     * Reads how long something waits before it is done again: a millisecond to a day.
     *
     * @param usual what it is if it is not set
     * @throws ConfigurationException if it is none, or not between those
     */
    public static Duration pause(Config config, String key, String usual) {
        return duration(config, key, usual, "PT0.001S", "P1D");
    }

    /**
     * Reads a whole number.
     *
     * @param usual what it is if it is not set
     * @param least the smallest that it may be
     * @param most the greatest
     * @throws ConfigurationException if it is none, or not between those
     */
    public static int number(Config config, String key, int usual, int least, int most) {
        String text = text(config, key, String.valueOf(usual));
        String problem = problem(text, least, most, usual);
        try {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most, key, problem);
            return number;
        } catch (NumberFormatException e) {
            throw new ConfigurationException(key, problem);
        }
    }

    private static String text(Config config, String key, String usual) {
        return config.getOptionalValue(key, String.class).orElse(usual).strip();
    }

    private static String problem(String text, Object least, Object most, Object usual) {
        return "is " + text + " and not between " + least + " and " + most + ", such as " + usual;
    }

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
