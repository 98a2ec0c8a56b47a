package org.parcours.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;

class LogInThrottleTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final MovableClock clock = new MovableClock();
    private final LogInThrottle throttle = new LogInThrottle(clock);

    private void fail(int times, String name, String from) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, from);
        }
    }

    @Test
    void theFifthFailureMakesWait() {
        fail(4, "ada", HERE);
        assertThatNoException().isThrownBy(() -> throttle.require("ada", HERE));
        fail(1, "ada", HERE);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> throttle.require("ada", HERE))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.TOO_MANY))
                .satisfies(problem -> assertThat(problem.headers()).containsEntry("Retry-After", "2"));
        clock.goOn(Duration.ofSeconds(1));
        assertThatNoException().isThrownBy(() -> throttle.require("ada", HERE));
    }

    @Test
    void theWaitDoublesUpToFiveMinutes() {
        fail(8, "ada", HERE); // 2⁸⁻⁵ = 8 seconds
        clock.goOn(Duration.ofSeconds(7));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> throttle.require("ada", HERE));
        clock.goOn(Duration.ofSeconds(1));
        assertThatNoException().isThrownBy(() -> throttle.require("ada", HERE));
        fail(50, "ada", HERE);
        clock.goOn(Duration.ofMinutes(5));
        assertThatNoException().isThrownBy(() -> throttle.require("ada", HERE));
    }

    @Test
    void namesAndAddressesAreSlowedDownEach() {
        fail(5, "ada", HERE);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> throttle.require("ada", THERE));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> throttle.require("bob", HERE));
        assertThatNoException().isThrownBy(() -> throttle.require("bob", THERE));
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(4, "ada", HERE);
        throttle.succeeded("ada", HERE);
        fail(4, "ada", HERE);
        assertThatNoException().isThrownBy(() -> throttle.require("ada", HERE));
    }
}
