package org.parcours.server.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.User;

/** Checks passwords, a few at a time, since each check takes 19 MiB. */
@Singleton
final class LogIns {
    private static final int AT_ONCE = 2;

    private final Directory directory;
    private final Sessions sessions;
    private final LogInThrottle throttle;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What is checked for names that nobody has, so that they take as long. */
    private final String nobodysHash = Argon2.hash("nobody");

    LogIns(Parts parts, Sessions sessions, LogInThrottle throttle) {
        directory = parts.directory();
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /**
     * Opens a session.
     *
     * @param from the address of whoever asks
     * @return its secret
     */
    String logIn(String name, String password, String from) {
        throttle.require(name, from);
        Optional<User> user = directory.findUser(name);
        boolean right = matches(password, user.map(User::passwordHash).orElse(nobodysHash));
        if (user.isEmpty() || !right) {
            throttle.failed(name, from);
            throw Problem.of(Kind.UNAUTHENTICATED, "Name or password is wrong.");
        }
        throttle.succeeded(name, from);
        return sessions.open(name);
    }

    private boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return Argon2.matches(password, hash);
        } finally {
            places.release();
        }
    }
}
