package org.parcours.server.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives what needs a clock to the beans. */
@Singleton
final class AccessParts {
    @Produces
    @Singleton
    Sessions sessions() {
        return new Sessions(Clock.systemUTC());
    }

    @Produces
    @Singleton
    LogInThrottle throttle() {
        return new LogInThrottle(Clock.systemUTC());
    }
}
