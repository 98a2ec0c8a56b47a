package org.parcours.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final MovableClock clock = new MovableClock();
    private final Sessions sessions = new Sessions(clock);

    @Test
    void aSessionGoesOnAsLongAsItIsUsed() {
        String secret = sessions.open("ada");
        for (int i = 0; i < 5; i++) {
            clock.goOn(Sessions.IDLE.minusSeconds(1));
            assertThat(sessions.user(secret)).contains("ada");
        }
        clock.goOn(Sessions.IDLE.plusSeconds(1));
        assertThat(sessions.user(secret)).isEmpty();
        clock.goOn(Duration.ofSeconds(1));
        assertThat(sessions.user(secret)).isEmpty();
    }

    @Test
    void closingEndsOneSessionOrAllOfAUser() {
        String desk = sessions.open("ada");
        String phone = sessions.open("ada");
        String other = sessions.open("bob");
        sessions.close(desk);
        assertThat(sessions.user(desk)).isEmpty();
        assertThat(sessions.user(phone)).contains("ada");
        sessions.closeAll("ada");
        assertThat(sessions.user(phone)).isEmpty();
        assertThat(sessions.user(other)).contains("bob");
    }

    @Test
    void theLeastUsedOfTooManySessionsEnds() {
        String first = sessions.open("first");
        String second = sessions.open("second");
        for (int i = 0; i < 9_998; i++) {
            sessions.open("many");
        }
        assertThat(sessions.user(first)).contains("first"); // used, and so not the least used
        sessions.open("one more");
        assertThat(sessions.user(first)).contains("first");
        assertThat(sessions.user(second)).isEmpty();
    }

    @Test
    void guessesOpenNothing() {
        sessions.open("ada");
        assertThat(sessions.user("")).isEmpty();
        assertThat(sessions.user("guess")).isEmpty();
    }
}
