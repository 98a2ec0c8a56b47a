package org.parcours.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The JSON of a problem. */
public final class ProblemDocument {
    /** The media type of problems. */
    public static final String TYPE = "application/problem+json";

    private ProblemDocument() {}

    /**
     * The document of a problem.
     *
     * @param instance the path of the request
     */
    public static ObjectNode of(Problem problem, String instance) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", problem.kind().type())
                .put("title", problem.kind().title())
                .put("status", problem.kind().status())
                .put("detail", problem.detail())
                .put("instance", instance);
        problem.currentVersion().ifPresent(version -> json.put("current_version", version));
        if (!problem.errors().isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            problem.errors().forEach(error -> errors.add(error(error)));
        }
        return json;
    }

    /** Answers a request that no resource has taken. */
    public static void answer(RoutingContext request, Problem problem) {
        HttpServerResponse response =
                request.response().setStatusCode(problem.kind().status());
        problem.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", TYPE)
                .end(of(problem, String.valueOf(request.request().path())).toString());
    }

    private static ObjectNode error(ProblemError error) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        error.path().ifPresent(path -> json.put("path", path));
        error.field().ifPresent(field -> json.put("field", field));
        error.line().ifPresent(line -> json.put("line", line));
        error.column().ifPresent(column -> json.put("column", column));
        return json.put("message", error.message());
    }
}
