package id.gerbang.tripay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.gerbang.CallbackReading;
import id.gerbang.CallbackReading.Authenticated;
import id.gerbang.CallbackReading.Reason;
import id.gerbang.CallbackReading.Rejected;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentStatus;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.Settings;
import id.gerbang.feature.Channels;
import id.gerbang.feature.EWallets;
import id.gerbang.feature.Fees;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import id.gerbang.feature.StatusCheck;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import id.gerbang.http.HttpReply;
import id.gerbang.spi.Gateways;
import id.gerbang.spi.PaymentGateway;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in whatever field: a value or an error of ours, and never a payment that is paid by accident. */
class AnyAnswerTest {

    private static final long SEED = 20_261_121;
    private static final int ROUNDS = 300;
    private static final Instant NOW = Instant.parse("2026-03-01T05:00:00Z");

    private static final String TRANSACTION = "{'reference':'T1','merchant_ref':'4711-1','payment_method':'BRIVA',"
            + "'payment_name':'BRI Virtual Account','amount':50000,'fee_merchant':4250,'fee_customer':0,"
            + "'amount_received':45750,'pay_code':'123','pay_url':null,'checkout_url':'https://tripay.co.id/c',"
            + "'qr_string':null,'qr_url':null,'status':'UNPAID','created_at':1772341200,'expired_time':1772341200,"
            + "'expired_at':1772341200,'paid_at':null}";
    private static final String LIST =
            "[" + TRANSACTION + "],'pagination':{'current_page':1,'last_page':1,'per_page':50}";
    private static final String CHANNELS = "[{'group':'E-Wallet','code':'QRIS','name':'QRIS','type':'direct',"
            + "'fee_merchant':{'flat':750,'percent':0.7},'fee_customer':{'flat':0,'percent':0},"
            + "'total_fee':{'flat':750,'percent':'0.70'},'minimum_fee':750,'maximum_fee':1000,"
            + "'minimum_amount':1000,'maximum_amount':5000000,'icon_url':'https://tripay.co.id/y.png','active':true}]";
    private static final String OPEN_PAYMENT = "{'uuid':'U1','merchant_ref':'INV-1','payment_name':'BCA',"
            + "'payment_method':'BCAVAOP','pay_code':'123','qr_string':null,'qr_url':null}";

    private String answer = "";

    @AutoClose
    private final Gateways gateways = Gateways.open(
            Settings.of(Accounts.production(Accounts.NOWHERE)),
            call -> HttpReply.of(200, Collections.emptyMap(), answer.getBytes(UTF_8)),
            Clock.systemUTC());

    private final PaymentGateway tripay = gateways.get("tripay");

    /** What a shop asks for; what comes back is looked at to the end. */
    interface Question {
        Object of(PaymentGateway tripay);
    }

    private static <F> F feature(PaymentGateway tripay, Class<F> type) {
        return requireNonNull(tripay.feature(type));
    }

    private static Arguments question(String name, String data, Question question) {
        return Arguments.of(Named.of(name, "{'success':true,'message':'ok','data':" + data + "}"), question);
    }

    static Stream<Arguments> questions() {
        OpenPaymentRequest request = OpenPaymentRequest.of("BCAVAOP").withMerchantRef("INV-1");
        TransactionQuery all = TransactionQuery.builder().build();
        return Stream.of(
                question(
                        "T1",
                        "[{'title':'ATM','steps':['a <b>b</b>','c']}]",
                        at -> feature(at, Instructions.class).getInstructions(InstructionRequest.of("BRIVA")).stream()
                                .map(each -> each.getSafeTitle() + each.getSafeSteps())
                                .toList()),
                question("T2", CHANNELS, at -> feature(at, Channels.class).getChannels()),
                question(
                        "T3",
                        "[{'code':'QRIS','total_fee':{'merchant':1450,'customer':0}}]",
                        at -> feature(at, Fees.class).getFee(Rupiah.of(100_000), "QRIS")),
                question(
                        "T4, a page",
                        LIST,
                        at -> feature(at, Transactions.class).getPage(all, 1).getPayments()),
                question(
                        "T4, by merchant_ref",
                        LIST,
                        at -> feature(at, MerchantRefLookup.class).findByMerchantRef("4711-1")),
                question(
                        "T5",
                        "{'authorization_url':'https://m.dana.id'}",
                        at -> feature(at, EWallets.class).link("DANA", "0812345")),
                question("T6", "{}", at -> {
                    feature(at, EWallets.class).unlink("DANA", "0812345");
                    return "";
                }),
                question(
                        "T7",
                        "{'balance':'100000.00','currency':'IDR'}",
                        at -> feature(at, EWallets.class).get("DANA", "0812345")),
                question(
                        "T8",
                        TRANSACTION,
                        at -> at.create(Orders.order("4711-1").build())),
                question("T9", TRANSACTION, at -> requireNonNull(at.find("T1"))),
                question("T10", "{}", at -> feature(at, StatusCheck.class).checkStatus("T1")),
                question(
                        "T11",
                        OPEN_PAYMENT,
                        at -> feature(at, OpenPayments.class).create(request)),
                question(
                        "T12",
                        OPEN_PAYMENT,
                        at -> requireNonNull(feature(at, OpenPayments.class).find("U1"))),
                question("T13", LIST, at -> feature(at, OpenPayments.class).getPayments("U1", NOW, NOW)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void any_answer_is_a_value_or_an_error_of_ours(String document, Question question) {
        answer = document.replace('\'', '"');
        assertThat(question.of(tripay).toString()).isNotNull();
        AnyJson any = new AnyJson(SEED);
        int values = 0;
        for (int round = 0; round < ROUNDS; round++) {
            answer = any.in(document);
            try {
                Object value = question.of(tripay);
                assertThat(value.toString()).isNotNull();
                assertThat(payments(value)).extracting(Payment::getStatus).doesNotContain(PaymentStatus.PAID);
                values++;
            } catch (PaymentException e) {
                assertThat(e.getMessage()).hasSizeLessThan(700).doesNotContain("CANARY");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail("round " + round + ": " + answer, e);
            }
        }
        // all one or all the other would prove little
        assertThat(values).isBetween(1, ROUNDS - ROUNDS / 20);
    }

    private static List<Payment> payments(Object value) {
        List<?> all = value instanceof List<?> list ? list : Arrays.asList(value);
        return all.stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .toList();
    }

    @Test
    void any_callback_is_authenticated_with_what_money_depends_on_or_rejected() {
        AnyJson any = new AnyJson(SEED);
        String document = Post.EXAMPLE.replace("PAID", "EXPIRED");
        int authenticated = 0;
        try (Payments payments = Payments.connect(Accounts.canary(Accounts.NOWHERE))) {
            for (int round = 0; round < 5 * ROUNDS; round++) {
                String body = any.in(document);
                CallbackReading reading = Post.signed(body).read(payments);
                if (reading instanceof Authenticated authentic) {
                    authenticated++;
                    assertThat(authentic.getNotice().getStatus()).isNotEqualTo(PaymentStatus.PAID);
                    assertThat(authentic.getNotice().getReference())
                            .isNotBlank()
                            .hasSizeLessThan(101);
                    String written = String.valueOf(AnyJson.parse(body).get("total_amount"));
                    assertThat(new BigDecimal(written.replace("\"", "")).longValueExact())
                            .isEqualTo(authentic.getNotice().getTotalAmount().getAmount());
                } else {
                    assertThat(((Rejected) reading).getReason()).isEqualTo(Reason.AUTHENTIC_UNREADABLE);
                }
                Rejected strangers = (Rejected) Post.valid().body(body).read(payments);
                assertThat(strangers.getReason()).isEqualTo(Reason.NOT_AUTHENTIC);
            }
        }
        assertThat(authenticated).isBetween(ROUNDS / 2, 5 * ROUNDS - ROUNDS / 2);
    }
}
