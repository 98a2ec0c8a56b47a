package org.parcours.server.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parcours.files.LocatedNode;
import org.parcours.server.NewUser;
import org.parcours.server.Parts;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.Role;
import org.parcours.store.User;

/** People who log in with a password. */
@Singleton
@Path("users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final Directory directory;
    private final Sessions sessions;

    UserResource(Parts parts, Sessions sessions) {
        directory = parts.directory();
        this.sessions = sessions;
    }

    /** All users. */
    @GET
    @Needs(Role.ADMIN)
    public ArrayNode users() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        directory.users().forEach(user -> json.add(document(user)));
        return json;
    }

    /** Adds a user. */
    @POST
    @Needs(Role.ADMIN)
    public Response add(JsonBody body) {
        LocatedNode root = body.root().only("name", "password", "role");
        NewUser user =
                new NewUser(root.field("name").text(), root.field("password").text(), Roles.in(root.field("role")));
        try {
            return Response.status(Response.Status.CREATED)
                    .entity(document(directory.add(user)))
                    .build();
        } catch (NameTaken taken) {
            throw Problem.of(Kind.EXISTS, String.valueOf(taken.getMessage()));
        } catch (IllegalArgumentException refused) {
            throw Problem.of(Kind.BAD_FIELD, String.valueOf(refused.getMessage()));
        }
    }

    /** Removes a user and his sessions. */
    @DELETE
    @Path("{name}")
    @Needs(Role.ADMIN)
    public void remove(@PathParam("name") String name) {
        if (!directory.removeUser(name)) {
            throw Problem.of(Kind.NOT_FOUND, "There is no user \"%s\".".formatted(name));
        }
        sessions.closeAll(name);
    }

    private static ObjectNode document(User user) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", user.name())
                .put("role", Roles.word(user.role()))
                .put("created_at", user.created().toString());
    }
}
