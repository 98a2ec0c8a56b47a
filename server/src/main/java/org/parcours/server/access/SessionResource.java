package org.parcours.server.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.server.Parts;
import org.parcours.server.http.JsonBody;

/** Who is asking; log in and out. */
@Singleton
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final Callers callers;
    private final Directory directory;
    private final LogIns logIns;
    private final Sessions sessions;

    SessionResource(Callers callers, Parts parts, LogIns logIns, Sessions sessions) {
        this.callers = callers;
        this.directory = parts.directory();
        this.logIns = logIns;
        this.sessions = sessions;
    }

    /** Who is asking, and what he may do. */
    @GET
    @ForAll
    public ObjectNode session(RoutingContext request) {
        return document(Caller.of(request));
    }

    /** Logs in with a password. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ForAll
    public Response logIn(JsonBody body, HttpServerRequest request) {
        LocatedNode root = body.root().only("name", "password");
        String name = root.field("name").text(1, 100);
        String from = request.remoteAddress().hostAddress();
        String secret = logIns.logIn(name, root.field("password").text(1, 1000), from);
        Caller caller = directory
                .findUser(name)
                .map(user -> Caller.known(name, user.role()))
                .orElse(Caller.NOBODY);
        return Response.ok(document(caller))
                .cookie(SessionCookie.holding(secret))
                .build();
    }

    /** Logs out. */
    @DELETE
    @ForAll
    public Response logOut(@CookieParam(SessionCookie.NAME) Optional<String> secret) {
        secret.ifPresent(sessions::close);
        return Response.noContent().cookie(SessionCookie.gone()).build();
    }

    private ObjectNode document(Caller caller) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", caller.name().orElse(null))
                .put("role", caller.role().map(Roles::word).orElse(null))
                .put("password_needed", callers.logInNeeded());
    }
}
