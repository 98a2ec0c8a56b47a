package org.parcours.plan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
    private static Supplier<BooleanSupplier> piece(AtomicInteger done, int parts) {
        return () -> () -> done.incrementAndGet() < parts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyPartIsDoneOnce(int threads) {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        AtomicInteger third = new AtomicInteger();
        Turns.run(threads, List.of(piece(first, 1_000), piece(second, 500), piece(third, 1)));
        assertThat(List.of(first.get(), second.get(), third.get())).containsExactly(1_000, 500, 1);
    }

    @Test
    void othersBeginWhileTheFirstIsStillGettingReady() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger waited = new AtomicInteger();
        Supplier<BooleanSupplier> slow = () -> {
            waited.set(await(begun) ? 1 : 0);
            return () -> false;
        };
        Supplier<BooleanSupplier> other = () -> {
            begun.countDown();
            return () -> false;
        };
        Turns.run(2, List.of(slow, other));
        assertThat(waited).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatTheFirstPieceThrowsEndsTheOthers(int threads) {
        Supplier<BooleanSupplier> broken = () -> {
            throw new IllegalStateException("broken");
        };
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> Turns.run(threads, List.of(broken, piece(done, 10))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    private static boolean await(CountDownLatch begun) {
        try {
            return begun.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
