package id.gerbang.tripay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.Payment;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TriPay's {@code amount} may have the customer's fee in it. The other figures of the answer show whether it has. */
class FeeInAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // amount, fee_merchant, fee_customer, amount_received | amount, fee_customer, total to pay
                "104250 | 0    | 4250      | 100000 | 100000 | 4250 | 104250",
                "104250 | 0    | 4250.5    | 100000 | 100000 | 4250 | 104250",
                "104251 | 0    | 4250.5    | 100000 | 100000 | 4251 | 104251",
                "104251 | 0    | 4250.4    | 100000 | 100000 | 4251 | 104251",
                "104250 | 1000 | \"4250\"  | 99000  | 100000 | 4250 | 104250",
                "104250 | null | 4250      | 100000 | 100000 | 4250 | 104250",
                // the fee is not in the amount: the customer pays it on top
                "100000 | 0    | 4250      | 100000 | 100000 | 4250 | 104250",
                "100000 | 4250 | 0         | 95750  | 100000 | 0    | 100000",
                // figures that do not add up prove nothing
                "104252 | 0    | 4250      | 100000 | 104252 | 4250 | 108502",
                "104249 | 0    | 4250      | 100000 | 104249 | 4250 | 108499",
                "104250 | 0    | 4250      | null   | 104250 | 4250 | 108500",
                "100000 | 0    | null      | 100000 | 100000 |      | 100000",
                "100000 | 0    | 0.5       | 100000 | 100000 | 1    | 100001"
            })
    void fee_is_taken_out_of_the_amount_where_it_is_in_it(
            String amount,
            String feeMerchant,
            String feeCustomer,
            String received,
            long asked,
            @Nullable Long fee,
            long toPay) {
        String data = "{'reference':'T1','merchant_ref':'4711-1','status':'UNPAID','payment_method':'BRIVA','amount':"
                + amount + ",'fee_merchant':" + feeMerchant + ",'fee_customer':" + feeCustomer + ",'amount_received':"
                + received + "}";
        try (Stub stub = new Stub(Stub.data(data));
                Payments payments = Payments.connect(Accounts.canary(stub.url()))) {
            Payment found = requireNonNull(payments.findByReference("tripay", "T1"));
            assertThat(found.getAmount()).isEqualTo(Rupiah.of(asked));
            assertThat(found.getFeeCustomer()).isEqualTo(fee == null ? null : Rupiah.of(fee));
            assertThat(found.getAmountToPay()).isEqualTo(Rupiah.of(Long.parseLong(amount)));
            assertThat(found.getTotalToPay()).isEqualTo(Rupiah.of(toPay));
        }
    }
}
