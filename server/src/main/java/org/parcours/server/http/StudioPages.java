package org.parcours.server.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.parcours.server.http.Problem.Kind;

/**
 * Serves the studio's pages and whatever else lies under {@code META-INF/resources} on the class path. Paths that name
 * no file are the studio's own routes, and get its start page.
 */
@Singleton
public final class StudioPages {
    private static final int LAST = 100_000;
    private static final String START = "/index.html";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final PageFiles files = new PageFiles("META-INF/resources");

    void open(@Observes Router router) {
        router.get().order(LAST).blockingHandler(this::answer, false);
        router.head().order(LAST).blockingHandler(this::answer, false);
        router.route().order(LAST + 1).handler(StudioPages::refuse);
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath();
        Optional<PageFile> file = files.find(path);
        if (file.isPresent()) {
            send(request, file.get(), path.startsWith("/assets/") ? FOREVER : "no-cache");
        } else if (isRoute(path)) {
            files.find(START)
                    .ifPresentOrElse(
                            start -> send(request, start, "no-cache"),
                            () -> refuse(request, "This build has no studio pages; build it without -Dstudio.skip."));
        } else {
            refuse(request, "There is no file " + path + ".");
        }
    }

    /** A route of the studio has no dot in its last part, and does not belong to the API. */
    private static boolean isRoute(String path) {
        return !path.startsWith("/api/") && !path.startsWith("/health") && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }

    private static void send(RoutingContext request, PageFile file, String caching) {
        HttpServerResponse response = request.response();
        response.putHeader("Cache-Control", caching)
                .putHeader("ETag", file.tag())
                .putHeader("Vary", "Accept-Encoding");
        if (file.tag().equals(request.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        boolean zipped =
                String.valueOf(request.request().getHeader("Accept-Encoding")).contains("gzip");
        response.putHeader("Content-Type", file.type())
                .putHeader("Content-Encoding", zipped ? "gzip" : "identity")
                .end(zipped ? file.zipped() : file.plain());
    }

    private static void refuse(RoutingContext request) {
        refuse(
                request,
                "There is nothing at %s for %s; see /api."
                        .formatted(request.normalizedPath(), request.request().method()));
    }

    private static void refuse(RoutingContext request, String detail) {
        ProblemDocument.answer(request, Problem.of(Kind.NOT_FOUND, detail));
    }
}
