package org.parcours.server.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Role;

/**
 * Who makes a request.
 *
 * @param name his name, or that of his key; empty for nobody and where no log-in is needed
 * @param role what he may do; empty for nobody
 */
public record Caller(Optional<String> name, Optional<Role> role) {
    /** Somebody who has not said who he is. */
    public static final Caller NOBODY = new Caller(Optional.empty(), Optional.empty());

    /** Somebody at the machine itself, where no log-in is needed. */
    public static final Caller AT_HOME = new Caller(Optional.empty(), Optional.of(Role.ADMIN));

    private static final String KEY = Caller.class.getName();

    /** A user, or a program with a key. */
    static Caller known(String name, Role role) {
        return new Caller(Optional.of(name), Optional.of(role));
    }

    /** The caller of a request that came through the gate. */
    public static Caller of(RoutingContext request) {
        return request.get(KEY, NOBODY);
    }

    /** Remembers the caller for the rest of the request. */
    void enter(RoutingContext request) {
        request.put(KEY, this);
    }

    /** Refuses whoever has not at least this role. */
    void require(Role needed) {
        Role own = role.orElseThrow(() -> Problem.of(
                        Kind.UNAUTHENTICATED, "This needs a log-in or an API key; send \"Authorization: Bearer KEY\".")
                .withHeader("WWW-Authenticate", "Bearer"));
        if (!own.covers(needed)) {
            throw Problem.of(
                    Kind.FORBIDDEN,
                    "This needs the role %s, yours is %s; ask an admin."
                            .formatted(Roles.word(needed), Roles.word(own)));
        }
    }
}
