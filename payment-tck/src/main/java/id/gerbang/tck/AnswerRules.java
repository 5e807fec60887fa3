package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.OutcomeUnknownException;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 7: an answer comes that is none. */
interface AnswerRules extends ProviderUnderTest {

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    default void rule_7_1_no_redirect_is_followed(int status) throws Exception {
        try (OddServer elsewhere = OddServer.answering(Answers.json(200, "{}"));
                OddServer server = OddServer.answering(Answers.redirect(status, elsewhere.uri() + "/elsewhere"));
                OpenAccount account = OpenAccount.at(this, server.uri())) {
            Expect.contractOnly("create, answered with " + status, account::create);
            Expect.contractOnly(
                    "find, answered with " + status, () -> account.gateway().find("TCK1"));
            assertEquals(0, elsewhere.connections(), "connections to where the redirect points");
        }
    }

    @Test
    default void rule_7_2_a_create_with_a_senseless_answer_is_unknown() {
        OpenAccount.assumeFound(this);
        assertAll(Answers.senseless().entrySet().stream().map(answer -> (Executable) () -> {
            try (OddServer server = OddServer.answering(answer.getValue());
                    OpenAccount account = OpenAccount.at(this, server.uri())) {
                Expect.failure(
                        OutcomeUnknownException.class, "create, answered with " + answer.getKey(), account::create);
            }
        }));
    }

    @Test
    default void rule_7_3_a_find_with_a_senseless_answer_can_be_repeated() {
        OpenAccount.assumeFound(this);
        assertAll(Answers.senseless().entrySet().stream().map(answer -> (Executable) () -> {
            try (OddServer server = OddServer.answering(answer.getValue());
                    OpenAccount account = OpenAccount.at(this, server.uri())) {
                Expect.failure(
                        GatewayUnreachableException.class,
                        "find, answered with " + answer.getKey(),
                        () -> account.gateway().find("TCK1"));
            }
        }));
    }

    @Test
    default void rule_7_4_a_no_is_a_refusal() throws Exception {
        for (String answer : List.of(Answers.json(401, "{}"), Answers.of(401, "text/html", Answers.HTML))) {
            try (OddServer server = OddServer.answering(answer);
                    OpenAccount account = OpenAccount.at(this, server.uri())) {
                assertRefused("create, answered with 401", account::create);
                assertRefused("find, answered with 401", () -> account.gateway().find("TCK1"));
            }
        }
    }

    private static void assertRefused(String what, Callable<?> call) {
        assertEquals(
                401,
                Expect.failure(GatewayRefusedException.class, what, call).getHttpStatus(),
                "the status that is told");
    }

    @Test
    default void rule_7_5_a_create_does_not_take_another_payments_answer() throws Exception {
        assumeTrue(answersNameThePayment(), "the gateway's answers do not name the payment");
        try (Replay replay = new Replay(baseUrl());
                OpenAccount account = OpenAccount.at(this, replay.uri())) {
            account.create();
            replay.record();
            account.create();
            replay.replay();
            Expect.failure(OutcomeUnknownException.class, "create, answered with another payment", account::create);
        }
    }

    @Test
    default void rule_7_6_a_find_does_not_take_another_payments_answer() throws Exception {
        assumeTrue(answersNameThePayment(), "the gateway's answers do not name the payment");
        try (Replay replay = new Replay(baseUrl());
                OpenAccount account = OpenAccount.at(this, replay.uri())) {
            String one = reference(account.create());
            String other = reference(account.create());
            replay.record();
            account.gateway().find(one);
            replay.replay();
            PaymentException failure = Expect.failure(
                    PaymentException.class,
                    "find, answered with another payment",
                    () -> account.gateway().find(other));
            assertTrue(failure instanceof GatewayUnreachableException, () -> "find can be repeated: " + failure);
        }
    }

    private static String reference(Payment payment) {
        return Objects.requireNonNull(payment.getReference(), "the reference");
    }
}
