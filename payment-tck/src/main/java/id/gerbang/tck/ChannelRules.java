package id.gerbang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channels;
import id.gerbang.feature.FeeQuote;
import id.gerbang.feature.Fees;
import id.gerbang.feature.Instruction;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Section 11: features about channels. */
interface ChannelRules extends ProviderUnderTest {

    @Test
    default void rule_11_1_the_channels_of_the_merchant_are_listed_once() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Channels channels = account.feature(Channels.class);
            List<Channel> listed = channels.getChannels();
            assertUnique(listed.stream().map(Channel::getCode).toList());
            Channel usual = listed.stream()
                    .filter(each -> each.getCode().equals(code()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code() + ", which the request has, is not listed"));
            assertTrue(usual.isActive(), () -> code() + ", which the request has, is not active");
            assertTrue(usual.accepts(account.request().getAmount()), "the request's amount is outside its limits");
        }
    }

    @Test
    default void rule_11_2_known_channels_need_no_gateway() throws Exception {
        try (OddServer server = OddServer.closing();
                OpenAccount account = OpenAccount.at(this, server.uri())) {
            Channels channels = account.feature(Channels.class);
            int connections = server.connections();
            List<Channel> known = channels.getKnownChannels();
            assertFalse(known.isEmpty(), "there are none");
            assertUnique(known.stream().map(Channel::getCode).toList());
            assertEquals(0, account.transport().calls(), "calls by the transport");
            assertEquals(connections, server.connections(), "connections to the gateway");
        }
    }

    @Test
    default void rule_11_3_a_fee_is_about_what_was_asked() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Fees fees = account.feature(Fees.class);
            Rupiah amount = account.request().getAmount();
            FeeQuote quote = fees.getFee(amount, code());
            assertEquals(code(), quote.getChannel(), "the channel");
            assertEquals(amount, quote.getAmount(), "the amount");
            assertFalse(quote.isEstimate(), "what the gateway said is no estimate");
            List<FeeQuote> all = fees.getFees(amount);
            assertUnique(all.stream().map(FeeQuote::getChannel).toList());
            assertTrue(all.contains(quote), () -> "the fees by every channel are " + all + ", by this one " + quote);
        }
    }

    @Test
    default void rule_11_4_an_estimate_says_so_and_needs_no_gateway() throws Exception {
        try (OddServer server = OddServer.closing();
                OpenAccount account = OpenAccount.at(this, server.uri())) {
            Fees fees = account.feature(Fees.class);
            int connections = server.connections();
            Rupiah amount = account.request().getAmount();
            FeeQuote estimate = fees.estimateFee(amount, code());
            if (estimate != null) {
                assertTrue(estimate.isEstimate(), () -> "it does not say that it is one: " + estimate);
                assertEquals(code(), estimate.getChannel(), "the channel");
                assertEquals(amount, estimate.getAmount(), "the amount");
            }
            assertNull(fees.estimateFee(amount, "TCK-NO-SUCH"), "the estimate for a channel that is not known");
            assertEquals(0, account.transport().calls(), "calls by the transport");
            assertEquals(connections, server.connections(), "connections to the gateway");
        }
    }

    @Test
    default void rule_11_5_instructions_have_steps() {
        try (OpenAccount account = OpenAccount.of(this)) {
            Instructions instructions = account.feature(Instructions.class);
            List<Instruction> ways = instructions.getInstructions(
                    InstructionRequest.of(code()).withAmount(account.request().getAmount()));
            assertFalse(ways.isEmpty(), "there are none");
            for (Instruction way : ways) {
                assertFalse(way.getTitle().isBlank(), "a title is blank");
                assertFalse(way.getSteps().isEmpty(), () -> way.getTitle() + " has no steps");
            }
        }
    }

    private String code() {
        String channel = OpenAccount.request(this, "tck").getChannel();
        assumeTrue(channel != null, "the request has no channel");
        return Objects.requireNonNull(channel);
    }

    private static void assertUnique(List<String> codes) {
        assertEquals(new HashSet<>(codes).size(), codes.size(), () -> "each comes once: " + codes);
    }
}
