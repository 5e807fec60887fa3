package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.PaymentRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Section 6: no answer comes. */
interface NoAnswerRules extends ProviderUnderTest {

    /** How long the rules have a call wait. */
    Duration SHORT = Duration.ofMillis(300);

    @Test
    default void rule_6_1_where_nobody_listens_nothing_was_sent() throws Exception {
        try (OpenAccount account = OpenAccount.at(this, nowhere())) {
            Expect.failure(GatewayUnreachableException.class, "create, and nobody listens", account::create);
            Expect.failure(
                    GatewayUnreachableException.class,
                    "find, and nobody listens",
                    () -> account.gateway().find("TCK1"));
        }
    }

    private static URI nowhere() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
    }

    @Test
    default void rule_6_2_a_create_without_an_answer_is_unknown_when_its_time_is_over() throws Exception {
        try (OddServer server = OddServer.silent()) {
            assertUnknownInTime("create, and the gateway is silent", server);
        }
        try (OddServer server = OddServer.dripping()) {
            assertUnknownInTime("create, and the gateway drips", server);
        }
    }

    private void assertUnknownInTime(String what, OddServer server) {
        try (OpenAccount account = OpenAccount.at(this, server.uri(), SHORT)) {
            PaymentRequest request = account.request();
            OutcomeUnknownException unknown = Expect.failureAfter(
                    SHORT,
                    OutcomeUnknownException.class,
                    what,
                    () -> account.gateway().create(request));
            assertEquals(request.getMerchantRef(), unknown.getMerchantRef(), "what it is to be looked up by");
        }
    }

    @Test
    default void rule_6_3_a_find_without_an_answer_ends_when_its_time_is_over() throws Exception {
        try (OddServer server = OddServer.silent()) {
            assertUnreachableInTime("find, and the gateway is silent", server);
        }
        try (OddServer server = OddServer.dripping()) {
            assertUnreachableInTime("find, and the gateway drips", server);
        }
    }

    private void assertUnreachableInTime(String what, OddServer server) {
        try (OpenAccount account = OpenAccount.at(this, server.uri(), SHORT)) {
            Expect.failureAfter(
                    SHORT,
                    GatewayUnreachableException.class,
                    what,
                    () -> account.gateway().find("TCK1"));
        }
    }

    @Test
    default void rule_6_4_a_create_is_sent_once() throws Exception {
        try (OddServer server = OddServer.closing();
                OpenAccount account = OpenAccount.at(this, server.uri())) {
            Expect.failure(OutcomeUnknownException.class, "create, and the gateway hangs up", account::create);
            server.connections();
            assertEquals(1, server.requests("POST"), "how often it was sent");
        }
    }
}
