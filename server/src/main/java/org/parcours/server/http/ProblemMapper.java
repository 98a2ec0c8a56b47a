package org.parcours.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.parcours.files.BadFile;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.StoreRefused;
import org.parcours.store.TextRefused;

/** Makes a problem document of everything that goes wrong. */
@Singleton
public final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Provider<AllowedMethods> methods;

    ProblemMapper(Provider<AllowedMethods> methods) {
        this.methods = methods;
    }

    /** A refusal of ours. */
    @ServerExceptionMapper
    public Response refused(Problem problem, HttpServerRequest request) {
        ObjectNode json = ProblemDocument.of(problem, String.valueOf(request.path()));
        Response.ResponseBuilder answer = Response.status(problem.kind().status())
                .type(ProblemDocument.TYPE)
                .entity(json.toString());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** A field of the body that is not as it must be. */
    @ServerExceptionMapper
    public Response refused(BadFile refused, HttpServerRequest request) {
        return refused(Problem.of(Kind.BAD_FIELD, refused.reason(), List.of(ProblemError.of(refused))), request);
    }

    /** A text that cannot be kept as it is. */
    @ServerExceptionMapper
    public Response refused(TextRefused refused, HttpServerRequest request) {
        return refused(Problem.of(Kind.BAD_FIELD, String.valueOf(refused.getMessage())), request);
    }

    /** The database cannot do it now. */
    @ServerExceptionMapper
    public Response refused(StoreRefused refused, HttpServerRequest request) {
        LOG.warn(refused.getMessage());
        return refused(
                Problem.of(Kind.STORE, String.valueOf(refused.getMessage())).withHeader("Retry-After", "1"), request);
    }

    /** A refusal of the framework: no such path, method or type. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, HttpServerRequest request) {
        Problem problem = switch (refusal.getResponse().getStatus()) {
            case 404 -> notFound(request);
            case 405 -> notAllowed(request);
            case 406 ->
                Problem.of(
                        Kind.NOT_ACCEPTABLE,
                        "%s has nothing of type \"%s\".".formatted(request.path(), request.getHeader("Accept")));
            case 415 ->
                Problem.of(
                        Kind.UNSUPPORTED_TYPE,
                        "Send the body with \"Content-Type: application/json\", and that of a log or table with "
                                + "\"application/octet-stream\".");
            case 400 -> Problem.of(Kind.BAD_REQUEST, String.valueOf(refusal.getMessage()));
            default -> failed(refusal, request.method() + " " + request.path());
        };
        return refused(problem, request);
    }

    private Problem notAllowed(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        String allowed = methods.get().of(path).orElse("");
        return Problem.of(Kind.METHOD_NOT_ALLOWED, "%s knows %s, not %s.".formatted(path, allowed, request.method()))
                .withHeader("Allow", allowed);
    }

    private static Problem notFound(HttpServerRequest request) {
        return Problem.of(Kind.NOT_FOUND, "There is nothing at %s; see /api.".formatted(request.path()));
    }

    /** A fault of ours: told in the log with an id, which is all that the client gets to know. */
    @ServerExceptionMapper
    public Response failed(Throwable fault, HttpServerRequest request) {
        return refused(failed(fault, request.method() + " " + request.path()), request);
    }

    /** Logs a fault and tells the problem that names it. */
    static Problem failed(Throwable fault, String where) {
        String id = UUID.randomUUID().toString();
        LOG.error("fault " + id + " at " + where, fault);
        return Problem.of(Kind.FAILED, "The server's log tells more under " + id + ".");
    }
}
