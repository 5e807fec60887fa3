package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.Rupiah;
import java.math.BigDecimal;

/** What a gateway takes of a payment: so much, and so much of the amount. */
@AutoValue
public abstract class Fee {

    Fee() {}

    /**
     * A fee.
     *
     * @param flat for each payment
     * @param percent of the amount: 0.7 is seven thousandths
     */
    public static Fee of(Rupiah flat, BigDecimal percent) {
        return new AutoValue_Fee(flat, percent);
    }

    /** For each payment. */
    public abstract Rupiah getFlat();

    /** Of the amount, in percent: 0.7 is seven thousandths. */
    public abstract BigDecimal getPercent();
}
