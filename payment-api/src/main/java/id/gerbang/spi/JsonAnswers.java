package id.gerbang.spi;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Secret;
import id.gerbang.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a gateway's answers come in: {@code success} and {@code message}; or what a server before it says. */
final class JsonAnswers {

    private static final int ERROR = 400;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_MESSAGE = 300;
    /** Statuses that say no even where a web server before the gateway answers, in HTML or without a body. */
    private static final Set<Integer> REFUSALS =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList(401, 403, 404, 405, 422)));

    /** Statuses of a web server in between, which does not know what the gateway did. */
    private static final Set<Integer> UNCLEAR =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList(408, 425, 499)));

    /** As in an example of TriPay's document. */
    private static final Pattern COMMA_AT_THE_END = Pattern.compile(",\\s*}\\s*$");

    private final String account;
    private final GatewayClock clock;
    private final VendorJson.Reader json;
    private final JsonApi.Advice advice;
    /** What is not to be told, even if the gateway repeats it. */
    private final List<Secret> hidden;

    JsonAnswers(String account, GatewayClock clock, JsonApi.Advice advice, Secret key) {
        this(account, clock, new VendorJson.Reader(account), advice, Collections.singletonList(key));
    }

    private JsonAnswers(
            String account, GatewayClock clock, VendorJson.Reader json, JsonApi.Advice advice, List<Secret> hidden) {
        this.account = account;
        this.clock = clock;
        this.json = json;
        this.advice = advice;
        this.hidden = hidden;
    }

    JsonAnswers advising(JsonApi.Advice other) {
        return new JsonAnswers(account, clock, json, other, hidden);
    }

    JsonAnswers hiding(Secret word) {
        List<Secret> more = new ArrayList<>(hidden);
        more.add(word);
        return new JsonAnswers(account, clock, json, advice, more);
    }

    /** The whole answer, whose {@code success} is true. */
    VendorJson open(HttpReply reply, JsonApi.Unclear unclear) {
        int status = reply.getStatus();
        if (status == TOO_MANY) {
            throw new GatewayUnreachableException(account + " did nothing: too many requests (HTTP 429)", null);
        }
        String problem = account + " answered HTTP " + status;
        boolean answered = status < SERVER_ERROR && !UNCLEAR.contains(status);
        VendorJson answer;
        try {
            answer = parse(reply.getBody());
        } catch (VendorJson.Unreadable e) {
            if (REFUSALS.contains(status)) {
                throw refusal(status, "");
            }
            UnreadableReply body = new UnreadableReply(reply.getBodyText(), json);
            // a page or a redirect may be another server's; an error page may be the gateway's own
            String advice = body.isPage() && status < ERROR ? "; check gerbang." + account + ".base-url" : "";
            throw unclear.because(
                    problem + ", and the answer is " + clean(body.describe(e)) + advice,
                    e,
                    answered && !body.isPage() && !isRedirect(status));
        }
        boolean accepted = status >= 200 && status < 300;
        if (accepted && answer.isTrue("success")) {
            return answer;
        }
        boolean clear = accepted || status >= ERROR && answered;
        if (clear && answer.isFalse("success") || REFUSALS.contains(status) && !answer.isTrue("success")) {
            throw refusal(status, message(answer));
        }
        throw unclear.because(problem + ", neither yes nor no: " + message(answer), null, answered);
    }

    private static boolean isRedirect(int status) {
        return status >= 300 && status < ERROR;
    }

    private VendorJson parse(byte[] body) throws VendorJson.Unreadable {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Matcher comma = COMMA_AT_THE_END.matcher(text);
        return json.parse(comma.find() ? comma.replaceFirst("}").getBytes(StandardCharsets.ISO_8859_1) : body);
    }

    private GatewayRefusedException refusal(int status, String words) {
        String what = Stream.of(advice.on(status, words), clock.advice())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return new GatewayRefusedException(account, status, words, what);
    }

    /** The gateway's own words, shortened, without what is hidden; empty if it had none. */
    String message(VendorJson answer) {
        return clean(RefusalReasons.of(answer));
    }

    private String clean(String words) {
        String safe = words.replaceAll("[\\p{Cntrl}\\p{Cs}]", " "); // a database takes neither
        for (Secret word : hidden) {
            safe = safe.replace(word.reveal(), "***");
        }
        if (safe.length() <= LONGEST_MESSAGE) {
            return safe;
        }
        boolean half = Character.isHighSurrogate(safe.charAt(LONGEST_MESSAGE - 1));
        return safe.substring(0, half ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE) + "…";
    }
}
