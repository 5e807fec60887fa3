package id.gerbang.tripay;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Secret;
import id.gerbang.http.HttpReply;
import id.gerbang.spi.VendorJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What TriPay's answers come in: {@code success}, {@code message} and {@code data}; or what a server before it says. */
final class Envelope {

    private static final int TOO_MANY = 429;
    private static final int LONGEST_MESSAGE = 300;
    /** Statuses that say no even where a web server before TriPay answers, in HTML or without a body. */
    private static final Set<Integer> REFUSALS =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList(401, 403, 404, 405, 422)));

    /** Statuses of a web server in between, which does not know what TriPay did. */
    private static final Set<Integer> UNCLEAR =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList(408, 425, 499)));

    private static final String GROUP = "[0-9A-Fa-f]{1,4}";
    private static final String IPV4 = "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}";
    private static final String WHOLE_IPV6 = "(?:" + GROUP + ":){7}" + GROUP;
    private static final String SHORT_IPV6 = "(?:" + GROUP + "(?::" + GROUP + "){0,6})?::" + "(?:(?:" + GROUP
            + ":){0,5}(?:" + IPV4 + "|" + GROUP + "))?";
    /** Not a time of day, a version or a part of a word. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![0-9A-Za-z:.])(?=(?:::)?[0-9A-Fa-f])(?:" + WHOLE_IPV6
            + "|" + SHORT_IPV6 + ")(?![:.]?[0-9A-Za-z])|(?<![0-9A-Za-z.])" + IPV4 + "(?!\\.?[0-9A-Za-z])");
    /** As in the document's example of "Cek Status Pembayaran". */
    private static final Pattern COMMA_AT_THE_END = Pattern.compile(",\\s*}\\s*$");

    private final String account;
    private final Secret apiKey;
    /** What else is not to be told; the key again if there is nothing. */
    private final Secret hidden;

    Envelope(String account, Secret apiKey) {
        this(account, apiKey, apiKey);
    }

    private final VendorJson.Reader json = new VendorJson.Reader();

    private Envelope(String account, Secret apiKey, Secret hidden) {
        this.account = account;
        this.apiKey = apiKey;
        this.hidden = hidden;
    }

    /** The same, and TriPay's words are told without this one. */
    Envelope hiding(Secret word) {
        return new Envelope(account, apiKey, word);
    }

    /** The whole answer, whose {@code success} is true. */
    VendorJson open(HttpReply reply, TripayApi.Unclear unclear) {
        int status = reply.getStatus();
        if (status == TOO_MANY) {
            throw new GatewayUnreachableException(account + " did nothing: too many requests (HTTP 429)", null);
        }
        String problem = account + " answered HTTP " + status;
        try {
            VendorJson answer = parse(reply.getBody());
            boolean accepted = status >= 200 && status < 300;
            if (accepted && answer.isTrue("success")) {
                return answer;
            }
            boolean clear = accepted || status >= 400 && status < 500 && !UNCLEAR.contains(status);
            if (clear && answer.isFalse("success") || REFUSALS.contains(status) && !answer.isTrue("success")) {
                throw refusal(status, message(answer));
            }
            throw unclear.because(problem + ", neither yes nor no: " + message(answer), null);
        } catch (VendorJson.Unreadable e) {
            if (REFUSALS.contains(status)) {
                throw refusal(status, "");
            }
            throw unclear.because(problem + ", and the answer is " + e.getMessage(), e);
        }
    }

    private VendorJson parse(byte[] body) throws VendorJson.Unreadable {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Matcher comma = COMMA_AT_THE_END.matcher(text);
        return json.parse(comma.find() ? comma.replaceFirst("}").getBytes(StandardCharsets.ISO_8859_1) : body);
    }

    private GatewayRefusedException refusal(int status, String words) {
        return new GatewayRefusedException(account, status, words, advice(status, words));
    }

    private String advice(int status, String words) {
        if (words.toLowerCase(Locale.ROOT).contains("signature")) {
            return "check gerbang." + account + ".private-key and gerbang." + account + ".merchant-code";
        }
        if (status == 404) {
            return "if that is not TriPay's answer, check gerbang." + account + ".base-url";
        }
        if (status != 401 && status != 403) {
            return "";
        }
        Matcher address = ADDRESS.matcher(words);
        if (address.find()) {
            return "add " + address.group() + ", this server's address, to the merchant's whitelist at TriPay";
        }
        return "check gerbang." + account + ".api-key, gerbang." + account
                + ".mode, and that this server's address is on the merchant's whitelist at TriPay";
    }

    /** TriPay's own words, shortened, without the key; empty if it had none. */
    String message(VendorJson answer) {
        String message = answer.findText("message");
        if (message == null) {
            return "";
        }
        String safe = message.replace(apiKey.reveal(), "***")
                .replace(hidden.reveal(), "***")
                .replaceAll("\\p{Cntrl}", " ");
        return safe.length() <= LONGEST_MESSAGE ? safe : safe.substring(0, LONGEST_MESSAGE) + "…";
    }
}
