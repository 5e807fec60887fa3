package id.gerbang.webhook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t",
                "Bu\0di",
                "a name that is longer than a hundred characters, because somebody has put"
                        + " the whole story into it that belongs into why"
            })
    void whoever_does_something_has_a_name_that_can_be_stored(String who) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Act(who, "the clerk is back"))
                .withMessageStartingWith("who has 1 to 100 characters");
    }

    @Test
    void why_may_be_a_story() {
        String why = "x".repeat(1000);
        assertThat(new Act("Budi", why).why()).isEqualTo(why);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Act("Budi", why + "y"))
                .withMessageStartingWith("why has 1 to 1000 characters");
    }
}
