package id.gerbang.webhook.ledger;

import id.gerbang.PaymentNotice;
import id.gerbang.PaymentStatus;
import id.gerbang.event.PaymentMismatch.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether what a gateway says is about the payment that is stored. Its figures never vouch for themselves. */
final class Misfit {

    private Misfit() {}

    /**
     * The first thing that does not fit, or null if everything does.
     *
     * @param row the payment that it seems to be about, or null if there is none
     */
    static @Nullable Reason of(@Nullable PaymentRow row, Ledger.Said said) {
        PaymentNotice notice = said.notice();
        boolean ours = row != null
                && notice.isClosed() == (row.createdRef != null)
                && row.mode.equals(said.mode().name());
        if (row == null || !ours) {
            return Reason.NOT_OURS;
        }
        if (!Objects.equals(row.merchantRef, notice.getMerchantRef())) {
            return Reason.MERCHANT_REF;
        }
        if (!said.settledBy().test(row.payment(), notice.getTotalAmount())) {
            return Reason.AMOUNT;
        }
        return notice.getStatus() == PaymentStatus.UNKNOWN ? Reason.STATUS : null;
    }
}
