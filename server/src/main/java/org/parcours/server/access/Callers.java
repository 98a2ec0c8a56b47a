package org.parcours.server.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;

/** Tells who makes a request, by an API key, by the cookie of a session, or by being at the machine itself. */
@Singleton
public final class Callers {
    private static final String BEARER = "Bearer ";

    private final boolean logInNeeded;
    private final Directory directory;
    private final Sessions sessions;

    Callers(Parts parts, Sessions sessions) {
        logInNeeded = parts.logInNeeded();
        directory = parts.directory();
        this.sessions = sessions;
    }

    /** Whether people and programs must say who they are. */
    boolean logInNeeded() {
        return logInNeeded;
    }

    /** The caller; nobody where he says nothing or his session has ended. */
    Caller of(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return ofKey(authorization);
        }
        return logInNeeded ? ofSession(request) : Caller.AT_HOME;
    }

    private Caller ofKey(String authorization) {
        String secret = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        return directory
                .findKey(secret)
                .map(key -> Caller.known(key.name(), key.role()))
                .orElseThrow(() -> Problem.of(Kind.UNAUTHENTICATED, "This API key opens nothing; ask an admin for one.")
                        .withHeader("WWW-Authenticate", "Bearer"));
    }

    private Caller ofSession(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(SessionCookie.NAME))
                .map(Cookie::getValue)
                .flatMap(sessions::user)
                .flatMap(directory::findUser)
                .map(user -> Caller.known(user.name(), user.role()))
                .orElse(Caller.NOBODY);
    }
}
