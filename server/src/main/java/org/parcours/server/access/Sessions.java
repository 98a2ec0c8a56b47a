package org.parcours.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parcours.server.Digest;

/**
 * Who is logged in, by the secret in his cookie. Sessions live in memory and end after twelve hours without a request,
 * by logging out, or with the server. Only digests of the secrets are kept. Thread-safe.
 */
final class Sessions {
    /** How long a session lasts without a request. */
    static final Duration IDLE = Duration.ofHours(12);

    private static final int MOST = 10_000;
    private static final int SECRET_BYTES = 32;

    private record Session(String user, Instant last) {}

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> byDigest = new LinkedHashMap<>(64, 0.75f, true);

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Opens a session and returns its secret. */
    synchronized String open(String user) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (byDigest.size() >= MOST) {
            Iterator<String> oldest = byDigest.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        byDigest.put(Digest.of(secret), new Session(user, clock.instant()));
        return secret;
    }

    /** The user of a session, which thereby goes on. */
    synchronized Optional<String> user(String secret) {
        String digest = Digest.of(secret);
        Session session = byDigest.get(digest);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (session.last().plus(IDLE).isBefore(now)) {
            byDigest.remove(digest);
            return Optional.empty();
        }
        byDigest.put(digest, new Session(session.user(), now));
        return Optional.of(session.user());
    }

    /** Ends a session. */
    synchronized void close(String secret) {
        byDigest.remove(Digest.of(secret));
    }

    /** Ends all sessions of a user. */
    synchronized void closeAll(String user) {
        byDigest.values().removeIf(session -> session.user().equals(user));
    }
}
