package org.parcours.num;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void everyThreadWorksOnce() {
        AtomicInteger next = new AtomicInteger();
        assertThat(Workers.run(3, next::incrementAndGet)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void anInterruptOfTheCallerStopsAllAndGivesNothing() {
        Thread caller = Thread.currentThread();
        AtomicInteger running = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Workers.run(2, () -> {
                    running.incrementAndGet();
                    try {
                        caller.interrupt();
                        return untilInterrupted();
                    } finally {
                        running.decrementAndGet();
                    }
                }));
        assertThat(running).hasValue(0);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private static int untilInterrupted() {
        while (true) {
            Workers.requireNotInterrupted();
            Thread.onSpinWait();
        }
    }

    @Test
    void aFailureStopsTheOthersAndArrivesAsItWas() {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch others = new CountDownLatch(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workers.run(2, () -> {
                    if (next.incrementAndGet() == 1) {
                        throw new IllegalArgumentException("refused");
                    }
                    try {
                        return untilInterrupted();
                    } finally {
                        others.countDown();
                    }
                }))
                .withMessage("refused");
        assertThat(others.getCount() == 0 || next.get() == 1).isTrue();
    }

    @Test
    void noThreadDoesNoWork() {
        assertThatIllegalArgumentException().isThrownBy(() -> Workers.run(0, () -> 1));
    }
}
