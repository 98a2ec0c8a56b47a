package org.parcours.server.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.parcours.server.access.ForAll;

/** Publishes the description of this API, which stands in {@code openapi.yaml}. */
@Singleton
@Path("/")
public final class OpenApiResource {
    private static final String YAML = "application/yaml";

    /** The document as it is written. */
    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    @ForAll
    public String yaml() {
        try (InputStream document = OpenApiResource.class.getResourceAsStream("/openapi.yaml")) {
            if (document == null) {
                throw new IllegalStateException("openapi.yaml is not on the class path");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("openapi.yaml cannot be read", failure);
        }
    }

    /** The same as JSON. */
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @ForAll
    public String json() throws IOException {
        return new JsonMapper().writeValueAsString(new YAMLMapper().readTree(yaml()));
    }
}
