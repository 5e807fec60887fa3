package id.gerbang.sandbox.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2, Runnable::run);
    private final List<CompletableFuture<String>> begun = new ArrayList<>();

    private final List<CompletableFuture<String>> taken =
            Stream.generate(() -> turns.take(this::begin)).limit(3).toList();

    @Test
    void the_third_of_two_at_once_begins_when_one_has_ended() {
        assertThat(begun).hasSize(2);
        begun.get(1).complete("answered");
        assertThat(begun).hasSize(3);
        assertThat(taken.get(1).join()).isEqualTo("answered");
    }

    @Test
    void one_that_fails_makes_room_too() {
        begun.get(0).completeExceptionally(new IllegalStateException("lost"));
        assertThat(begun).hasSize(3);
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(taken.get(0)::join)
                .withMessageContaining("lost");
    }

    private CompletableFuture<String> begin() {
        CompletableFuture<String> one = new CompletableFuture<>();
        begun.add(one);
        return one;
    }
}
