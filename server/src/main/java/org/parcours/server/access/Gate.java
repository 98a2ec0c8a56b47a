package org.parcours.server.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.parcours.server.http.Problem;
import org.parcours.server.http.ProblemDocument;
import org.parcours.store.Role;

/** What every request passes before anything else looks at it: safe headers, the sender's origin, who the caller is. */
@Singleton
public final class Gate {
    private static final int FIRST = 10_000;
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "form-action 'self'";
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
        secure(request.response(), request.normalizedPath());
        try {
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

    private static void secure(HttpServerResponse response, String path) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (path.startsWith("/api/v1/") || path.equals(METRICS) || path.startsWith("/health")) {
            response.putHeader("Cache-Control", "no-store");
        }
    }
}
