package id.gerbang.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.gerbang.shop.orders.Way;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderFormTest {

    @Test
    void a_way_that_is_not_offered_cannot_be_chosen() {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>(Map.of("way", "QRIS"));
        assertThat(OrderForm.read(sent, List.of(Way.BRIVA, Way.QRIS)).problem("way"))
                .isNull();
        assertThat(OrderForm.read(sent, List.of(Way.BRIVA)).problem("way")).isEqualTo("Choose one of the ways to pay.");
    }
}
