package id.gerbang.shop.orders;

import id.gerbang.Rupiah;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Money as whole rupiah in a {@code bigint}. */
@Converter
public class RupiahConverter implements AttributeConverter<@Nullable Rupiah, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Rupiah amount) {
        return amount == null ? null : amount.getAmount();
    }

    @Override
    public @Nullable Rupiah convertToEntityAttribute(@Nullable Long amount) {
        return amount == null ? null : Rupiah.of(amount);
    }
}
