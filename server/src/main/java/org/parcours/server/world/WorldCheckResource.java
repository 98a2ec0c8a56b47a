package org.parcours.server.world;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.server.access.Needs;
import org.parcours.server.http.JsonBody;
import org.parcours.server.http.Problem;
import org.parcours.store.Role;

/** Reads a world that is being written as a save would, and keeps nothing. */
@Singleton
@Path("world-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class WorldCheckResource {
    /**
     * Answers nothing for a world that can be read.
     *
     * @throws Problem at the first field that is refused
     */
    @POST
    @Needs(Role.VIEWER)
    public void check(JsonBody body) {
        body.root().only("document");
        OwnWorlds.read(body);
    }
}
