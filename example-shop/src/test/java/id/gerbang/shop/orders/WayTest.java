package id.gerbang.shop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WayTest {

    @Test
    void a_way_is_there_as_long_as_its_account_is() {
        assertThat(Way.into(Set.of("tripay", "kropay"))).containsExactly(Way.values());
        assertThat(Way.into(Set.of("tripay"))).contains(Way.BRIVA, Way.QRIS2).doesNotContain(Way.QRIS);
        assertThat(Way.into(Set.of("kropay", "another"))).containsExactly(Way.QRIS);
        assertThat(Way.into(Set.of())).isEmpty();
    }
}
