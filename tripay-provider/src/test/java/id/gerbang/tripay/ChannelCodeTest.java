package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.Secret;
import id.gerbang.feature.Fees;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import id.gerbang.spi.Gateways;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A channel code in another case, or with blanks around it, is the same channel. */
class ChannelCodeTest {

    @AutoClose
    private final LiveGateway live = new LiveGateway();

    @Test
    void payment_is_made_with_the_code_as_tripay_writes_it() {
        Payment payment =
                live.payments.create(Orders.order("4711-1").channel(" briva ").build());
        assertThat(payment.getChannel()).isEqualTo("BRIVA");
        assertThat(payment.getPayCode()).isNotNull();
    }

    @Test
    void the_code_that_is_sent_and_signed_is_in_upper_case() {
        try (Stub stub = new Stub(Stub.passedOn(live.tripay.productionApi()));
                Payments payments = Payments.connect(Accounts.production(stub.url()))) {
            payments.create(Orders.order("4711-1").channel("briva").build());
            OpenPayments open = Accounts.feature(payments, OpenPayments.class);
            assertThat(open.create(OpenPaymentRequest.of("bcavaop").withMerchantRef("4711-2"))
                            .getUuid())
                    .isNotEmpty();
            assertThat(stub.requests())
                    .satisfiesExactly(
                            create -> assertThat(create).contains("\"method\":\"BRIVA\""),
                            openPayment -> assertThat(openPayment)
                                    .contains("\"method\":\"BCAVAOP\"")
                                    .contains("\"signature\":\""
                                            + new TripaySignature(Secret.of(Secrets.PRIVATE_KEY), "T0003")
                                                    .ofOpenPayment("BCAVAOP", "4711-2")));
        }
    }

    @Test
    void fee_instructions_and_list_are_those_of_the_channel() {
        Fees fees = Accounts.feature(live.payments, Fees.class);
        assertThat(fees.getFee(Orders.AMOUNT, "briva")).isEqualTo(fees.getFee(Orders.AMOUNT, "BRIVA"));
        assertThat(requireNonNull(fees.estimateFee(Orders.AMOUNT, " Briva")).getChannel())
                .isEqualTo("BRIVA");
        Instructions instructions = Accounts.feature(live.payments, Instructions.class);
        assertThat(instructions.getInstructions(InstructionRequest.of("briva")))
                .isEqualTo(instructions.getInstructions(InstructionRequest.of("BRIVA")));
        Payment created = live.create("4711-1");
        try (Stub stub = new Stub(Stub.passedOn(live.tripay.productionApi()));
                Payments payments = Payments.connect(Accounts.production(stub.url()))) {
            TransactionQuery query = TransactionQuery.builder().channel("briva").build();
            assertThat(Accounts.feature(payments, Transactions.class).getAll(query))
                    .extracting(Payment::getReference)
                    .containsExactly(created.getReference());
            assertThat(stub.requests()).singleElement().asString().contains("method=BRIVA");
        }
    }

    @Test
    void time_to_pay_is_moved_into_the_window_of_the_channel() {
        Map<String, String> settings = Accounts.production(live.tripay.productionApi());
        try (Gateways gateways = Accounts.open(settings, Clock.systemUTC())) {
            PaymentRequest.Builder order = Orders.order("4711-1").expiresIn(Duration.ofDays(1));
            assertThat(gateways.get("tripay").timeToPay(order.channel("qris2").build()))
                    .isEqualTo(gateways.get("tripay")
                            .timeToPay(order.channel("QRIS2").build()))
                    .isLessThan(Duration.ofDays(1));
        }
    }
}
