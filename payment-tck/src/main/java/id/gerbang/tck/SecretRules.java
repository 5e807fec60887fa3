package id.gerbang.tck;

import id.gerbang.CallbackReading;
import id.gerbang.ConfigurationException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Section 8: no key is in any text. */
interface SecretRules extends ProviderUnderTest {

    @Test
    default void rule_8_1_nothing_prints_a_secret() {
        Canaries canaries = new Canaries(this);
        try (OpenAccount account = OpenAccount.of(this)) {
            Discovered.by(providerId()).providers().forEach(each -> canaries.assertAbsent("the provider", each));
            canaries.assertAbsent("the gateway", account.gateway());
            Payment made = account.create();
            canaries.assertAbsent("the payment", made);
            canaries.assertAbsent(
                    "the payment found", account.gateway().find(Objects.requireNonNull(made.getReference())));
            for (byte[] body : new Mutations(callback()).unreadable().values()) {
                CallbackReading reading =
                        account.gateway().readCallback(callback().withBody(body));
                if (reading instanceof CallbackReading.Rejected no) {
                    canaries.assertAbsent("a rejection's message", no.getMessage());
                }
                canaries.assertAbsent(
                        "the answer to a callback", account.gateway().acknowledge(reading));
            }
        }
    }

    @Test
    default void rule_8_2_no_failure_tells_a_secret() throws Exception {
        Canaries canaries = new Canaries(this);
        for (PaymentException failure : failures()) {
            canaries.assertAbsent(failure.getClass().getSimpleName(), failure);
        }
    }

    @Test
    default void rule_8_3_no_log_has_a_secret() throws Exception {
        Canaries canaries = new Canaries(this);
        try (LogRecords log = new LogRecords()) {
            try (OpenAccount account = OpenAccount.of(this)) {
                account.create();
                account.gateway().readCallback(callback().valid());
                account.gateway().readCallback(callback().withSignatures("garbage"));
            }
            failures();
            log.lines().forEach(line -> canaries.assertAbsent("the log", line));
        }
    }

    /** Wrong settings, a gateway that tells all that it was told, and one that hangs up. */
    private List<PaymentException> failures() throws Exception {
        List<PaymentException> failures = new ArrayList<>();
        for (String name : settings().keySet()) {
            for (String value : List.of("", " é " + settings().get(name) + " x")) {
                Map<String, String> settings =
                        OpenAccount.settings(this, OpenAccount.NOWHERE, OpenAccount.USUAL_TIMEOUT);
                settings.put(OpenAccount.key(name), value);
                try {
                    OpenAccount.open(this, settings).close();
                } catch (ConfigurationException e) {
                    failures.add(e);
                }
            }
        }
        String echo =
                "{\"success\":false,\"error\":\"{request}\",\"message\":\"{request}\",\"errors\":[\"{request}\"]}";
        for (int status : new int[] {200, 400, 401, 500}) {
            String head = "HTTP/1.1 " + status + " Tck\r\nConnection: close\r\nContent-Type: application/json\r\n\r\n";
            try (OddServer server = OddServer.answering(head + echo)) {
                failures.addAll(failuresAt(server));
            }
        }
        try (OddServer server = OddServer.closing()) {
            failures.addAll(failuresAt(server));
        }
        return failures;
    }

    private List<PaymentException> failuresAt(OddServer server) {
        List<PaymentException> failures = new ArrayList<>();
        try (OpenAccount account = OpenAccount.at(this, server.uri())) {
            PaymentException create = Expect.contractOnly("create", account::create);
            PaymentException find =
                    Expect.contractOnly("find", () -> account.gateway().find("TCK1"));
            if (create != null) {
                failures.add(create);
            }
            if (find != null) {
                failures.add(find);
            }
        }
        return failures;
    }
}
