package org.parcours.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets people browse and try the API at {@code /api}: Swagger UI, served from here like everything else. */
@Singleton
public final class ApiPages {
    /** As in the jar of the version that the build takes. */
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.32.0";

    private final PageFiles own = new PageFiles("org/parcours/server/api");
    private final PageFiles swagger = new PageFiles(SWAGGER);

    void open(@Observes Router router) {
        router.get("/api").blockingHandler(request -> send(request, "/index.html"), false);
        router.get("/api/:file").blockingHandler(request -> send(request, "/" + request.pathParam("file")), false);
    }

    private void send(RoutingContext request, String file) {
        own.find(file)
                .or(() -> swagger.find(file))
                .ifPresentOrElse(page -> page.send(request, "no-cache"), request::next);
    }
}
