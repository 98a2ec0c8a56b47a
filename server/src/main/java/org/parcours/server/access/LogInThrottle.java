package org.parcours.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;

/**
 * Slows down who guesses passwords: after five failures for a name or from an address, each further try must wait, a
 * second at first and twice as long every time, up to five minutes. A success forgets the failures. Thread-safe.
 */
final class LogInThrottle {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_KNOWN = 10_000;

    private record Failures(int count, Instant until) {}

    private final Clock clock;
    private final Map<String, Failures> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    LogInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Refuses a try that comes too early. */
    synchronized void require(String name, String from) {
        Instant now = clock.instant();
        for (String key : keys(name, from)) {
            Failures failures = known.get(key);
            if (failures != null && failures.until().isAfter(now)) {
                long seconds = 1 + Duration.between(now, failures.until()).toSeconds();
                throw Problem.of(Kind.TOO_MANY, "Too many log-ins failed; try again in %d seconds.".formatted(seconds))
                        .withHeader("Retry-After", Long.toString(seconds));
            }
        }
    }

    /** Counts a failure. */
    synchronized void failed(String name, String from) {
        for (String key : keys(name, from)) {
            int count = 1 + (known.containsKey(key) ? known.get(key).count() : 0);
            known.put(key, new Failures(count, clock.instant().plus(pause(count))));
        }
    }

    /** Forgets the failures. */
    synchronized void succeeded(String name, String from) {
        keys(name, from).forEach(known::remove);
    }

    private static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE, 30));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static List<String> keys(String name, String from) {
        return List.of("name " + name, "from " + from);
    }
}
