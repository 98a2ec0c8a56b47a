package org.parcours.server.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parcours.server.access.Needs;
import org.parcours.store.Role;

/** Campaigns to start from. */
@Singleton
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplateResource {
    /** All templates. */
    @GET
    @Needs(Role.VIEWER)
    public ArrayNode templates() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        Template.all().forEach(template -> template.document(json.addObject()));
        return json;
    }
}
