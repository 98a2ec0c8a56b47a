package org.parcours.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.parcours.server.http.Problem.Kind;

/** Answers what fails outside of the resources, such as a path that cannot be decoded, by a problem too. */
@Singleton
public final class Failures {
    void stand(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(Failures::answer);
    }

    private static void answer(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            return; // nothing can be said any more
        }
        SafeHeaders.put(request);
        ProblemDocument.answer(request, problem(request));
    }

    private static Problem problem(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure instanceof Problem refusal) {
            return refusal;
        }
        String where = request.request().method() + " " + request.request().path();
        if (isMalformed(request)) {
            return Problem.of(Kind.BAD_REQUEST, "%s is not a well-formed request.".formatted(where));
        }
        return ProblemMapper.failed(failure == null ? new IllegalStateException("no cause") : failure, where);
    }

    private static boolean isMalformed(RoutingContext request) {
        boolean clientsFault = request.statusCode() >= 400 && request.statusCode() < 500;
        return clientsFault || request.request().authority() == null; // without a host no route can be looked for
    }
}
