package id.gerbang.shop.orders;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as milliseconds since 1970 in a {@code bigint}, which no driver's time zone shifts. */
@Converter
public class InstantConverter implements AttributeConverter<@Nullable Instant, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
