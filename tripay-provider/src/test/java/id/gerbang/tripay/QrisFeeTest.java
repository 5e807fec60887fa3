package id.gerbang.tripay;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payments;
import id.gerbang.feature.Channels;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fee for QRIS that falls on the customer, which Bank Indonesia forbids. */
class QrisFeeTest {

    private static final String WARNING = "WARNING TriPay has the customer pay a fee for QRIS2. Bank Indonesia forbids"
            + " that for QRIS (PBI 23/6/PBI/2021, article 52(1)): put the fee on the merchant in TriPay's dashboard";

    @AutoClose
    private final Simulator tripay = new Simulator();

    @Test
    void create_reply_with_a_customers_fee_is_warned_of_once() {
        try (Payments payments = Payments.connect(Accounts.feesOnCustomer(tripay.api()));
                LogBook log = new LogBook()) {
            for (String merchantRef : new String[] {"4711-1", "4711-2"}) {
                payments.create(Orders.order(merchantRef).channel("qris2").build());
            }
            assertThat(log.getMessages()).containsExactly(WARNING);
        }
    }

    @Test
    void other_channel_or_a_fee_on_the_merchant_is_nothing_to_warn_of() {
        try (Payments customer = Payments.connect(Accounts.feesOnCustomer(tripay.api()));
                Payments merchant = tripay.connect();
                LogBook log = new LogBook()) {
            customer.create(Orders.order("4711-1").build());
            merchant.create(Orders.order("4711-1").channel("QRIS2").build());
            Accounts.feature(merchant, Channels.class).getChannels();
            assertThat(log.getMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"750, '\"0.70\"', 1", "0, '\"0.70\"', 1", "'\"750\"', 0, 1", "0, 0, 0", "'\"0\"', '\"0.00\"', 0"})
    void channel_list_with_a_customers_fee_is_warned_of_once(String flat, String percent, int warnings) {
        try (Stub stub = new Stub(Stub.data("[{'code':'QRIS2','name':'QRIS','active':true,'fee_customer':{'flat':"
                        + flat + ",'percent':" + percent + "}}]"));
                Payments payments = Payments.connect(Accounts.canary(stub.url()));
                LogBook log = new LogBook()) {
            Channels channels = Accounts.feature(payments, Channels.class);
            channels.getChannels();
            channels.getChannels();
            assertThat(log.getMessages()).hasSize(warnings).allMatch(WARNING::equals);
        }
    }
}
