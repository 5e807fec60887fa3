package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.gerbang.GatewayUnreachableException;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channels;
import id.gerbang.feature.EWallets;
import id.gerbang.feature.Fees;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.OpenPayments;
import id.gerbang.feature.StatusCheck;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Section 14: a feature asks, and no answer comes, or none that is one. */
interface FeatureTroubleRules extends ProviderUnderTest {

    @Test
    default void rule_14_1_what_a_feature_asks_ends_when_its_time_is_over() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (OddServer server = OddServer.silent();
                OpenAccount account = OpenAccount.at(this, server.uri(), NoAnswerRules.SHORT)) {
            List<Future<?>> asked = new ArrayList<>();
            questions(account)
                    .forEach((name, question) -> asked.add(threads.submit(() -> Expect.failureAfter(
                            NoAnswerRules.SHORT,
                            GatewayUnreachableException.class,
                            name + ", and the gateway is silent",
                            question))));
            assertAll(asked.stream().map(each -> (Executable) each::get));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void rule_14_2_what_a_feature_asks_can_be_repeated_after_a_senseless_answer() throws Exception {
        for (Map.Entry<String, String> answer : Answers.senseless().entrySet()) {
            try (OddServer server = OddServer.answering(answer.getValue());
                    OpenAccount account = OpenAccount.at(this, server.uri())) {
                assertAll(questions(account).entrySet().stream().map(question -> (Executable) () -> Expect.failure(
                        GatewayUnreachableException.class,
                        question.getKey() + ", answered with " + answer.getKey(),
                        question.getValue())));
            }
        }
    }

    private Map<String, Callable<?>> questions(OpenAccount account) {
        String channel = Objects.requireNonNullElse(account.request().getChannel(), "TCK");
        Rupiah amount = account.request().getAmount();
        String wallet = walletType();
        Map<String, Callable<?>> questions = new LinkedHashMap<>();
        Asking asking = new Asking(account, questions);
        asking.ask(MerchantRefLookup.class, "findByMerchantRef", it -> it.findByMerchantRef("tck-1"));
        asking.ask(Channels.class, "getChannels", Channels::getChannels);
        asking.ask(Fees.class, "getFee", it -> it.getFee(amount, channel));
        asking.ask(Fees.class, "getFees", it -> it.getFees(amount));
        asking.ask(Instructions.class, "getInstructions", it -> it.getInstructions(InstructionRequest.of(channel)));
        asking.ask(
                Transactions.class,
                "getPage",
                it -> it.getPage(TransactionQuery.builder().build(), 1));
        asking.ask(
                Transactions.class,
                "getAll",
                it -> it.getAll(TransactionQuery.builder().build()).iterator().hasNext());
        asking.ask(StatusCheck.class, "checkStatus", it -> it.checkStatus("TCK1"));
        if (openPaymentRequest() != null) {
            asking.ask(OpenPayments.class, "find", it -> Objects.requireNonNullElse(it.find("TCK1"), "null"));
        }
        if (wallet != null) {
            asking.ask(EWallets.class, "get", it -> it.get(wallet, "081234567890"));
        }
        assumeFalse(questions.isEmpty(), "the gateway has no features, or the author gave nothing to ask for");
        return questions;
    }

    /** Collects what can be asked. */
    record Asking(OpenAccount account, Map<String, Callable<?>> questions) {

        <F> void ask(Class<F> type, String name, Function<F, Object> question) {
            F feature = account.gateway().feature(type);
            if (feature != null) {
                questions.put(type.getSimpleName() + "." + name, () -> question.apply(feature));
            }
        }
    }
}
