package id.gerbang.webhook.ledger;

import id.gerbang.Payment;
import id.gerbang.PaymentNotice;
import id.gerbang.Rupiah;
import java.util.Objects;

/** What a gateway says when it is asked, in the form of what it says by itself. */
public final class Notices {

    private Notices() {}

    /**
     * What a gateway's answer says about a payment.
     *
     * @param found the answer, with its reference
     * @param closed whether the shop asked for the payment by amount
     */
    public static PaymentNotice of(Payment found, boolean closed) {
        Rupiah toPay = found.getAmountToPay();
        return PaymentNotice.builder()
                .setReference(Objects.requireNonNull(found.getReference()))
                .setMerchantRef(found.getMerchantRef())
                .setStatus(found.getStatus())
                .setGatewayStatus(String.valueOf(found.getGatewayStatus()))
                .setTotalAmount(toPay == null ? found.getAmount() : toPay)
                .setFeeMerchant(found.getFeeMerchant())
                .setFeeCustomer(found.getFeeCustomer())
                .setAmountReceived(found.getAmountReceived())
                .setChannel(found.getChannel())
                .setChannelName(found.getChannelName())
                .setClosed(closed)
                .setOpenPayment(found.getOpenPayment())
                .setPaidAt(found.getPaidAt())
                .build();
    }
}
