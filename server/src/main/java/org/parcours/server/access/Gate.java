package org.parcours.server.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.parcours.server.http.BodyLimits;
import org.parcours.server.http.Problem;
import org.parcours.server.http.ProblemDocument;
import org.parcours.server.http.SafeHeaders;
import org.parcours.store.Role;

/** What every request passes before anything else looks at it: safe headers, the sender's origin, who the caller is. */
@Singleton
public final class Gate {
    private static final int FIRST = 10_000;
    private static final int MOST_DIGITS = 18;
    private static final long MOST_SWALLOWED = 64 << 20;
    private static final String METRICS = "/metrics";

    private final SameOrigin origin;
    private final Callers callers;

    Gate(Callers callers) {
        this.origin = new SameOrigin(!callers.logInNeeded());
        this.callers = callers;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        SafeHeaders.put(request);
        try {
            requireSmall(request.request());
            origin.check(request.request());
            Caller caller = callers.of(request.request());
            caller.enter(request);
            if (METRICS.equals(request.normalizedPath())) {
                caller.require(Role.VIEWER);
            }
        } catch (Problem refusal) {
            ProblemDocument.answer(request, refusal);
            return;
        }
        request.next();
    }

    /** A body that says that it is too large is refused unread; one that does not say is refused while it is read. */
    private static void requireSmall(HttpServerRequest request) {
        String told = request.getHeader("Content-Length");
        long length = told == null ? 0 : told.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(told);
        int limit = BodyLimits.of(String.valueOf(request.path()));
        if (length <= limit) {
            return;
        }
        if (length <= MOST_SWALLOWED) {
            request.resume(); // most clients read the answer only after they have sent it all
        } else {
            HttpServerResponse response = request.response().putHeader("Connection", "close");
            response.endHandler(sent -> request.connection().close());
        }
        throw BodyLimits.tooLarge(limit);
    }
}
