package id.gerbang.tripay;

import id.gerbang.spi.JsonApi;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about a refusal of TriPay's: most come of a setting, there or here. */
final class RefusalAdvice implements JsonApi.Advice {

    private static final String GROUP = "[0-9A-Fa-f]{1,4}";
    private static final String IPV4 = "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}";
    private static final String WHOLE_IPV6 = "(?:" + GROUP + ":){7}" + GROUP;
    private static final String SHORT_IPV6 = "(?:" + GROUP + "(?::" + GROUP + "){0,6})?::" + "(?:(?:" + GROUP
            + ":){0,5}(?:" + IPV4 + "|" + GROUP + "))?";
    /** Not a time of day, a version or a part of a word. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![0-9A-Za-z:.])(?=(?:::)?[0-9A-Fa-f])(?:" + WHOLE_IPV6
            + "|" + SHORT_IPV6 + ")(?![:.]?[0-9A-Za-z])|(?<![0-9A-Za-z.])" + IPV4 + "(?!\\.?[0-9A-Za-z])");

    private final String account;

    RefusalAdvice(String account) {
        this.account = account;
    }

    @Override
    public String on(int status, String words) {
        if (words.toLowerCase(Locale.ROOT).contains("signature")) {
            return "check gerbang." + account + ".private-key and gerbang." + account + ".merchant-code";
        }
        if (JsonApi.isAboutKey(words)) {
            return "check gerbang." + account + ".api-key, gerbang." + account + ".mode and gerbang." + account
                    + ".merchant-code: TriPay has keys of its own for sandbox and production";
        }
        if (status == 404 || status == 405) {
            return "if that is not TriPay's answer, check gerbang." + account + ".base-url";
        }
        return status == 401 || status == 403 ? onStranger(words) : "";
    }

    private String onStranger(String words) {
        Matcher address = ADDRESS.matcher(words);
        if (address.find()) {
            return "add " + address.group() + ", this server's address, to the merchant's whitelist at TriPay";
        }
        return "check gerbang." + account + ".api-key, gerbang." + account
                + ".mode, and that this server's address is on the merchant's whitelist at TriPay";
    }
}
