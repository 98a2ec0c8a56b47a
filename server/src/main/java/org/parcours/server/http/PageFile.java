package org.parcours.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * A file ready to be sent.
 *
 * @param type its media type
 * @param tag changes with its content (an HTTP entity tag)
 * @param plain as it is
 * @param zipped by gzip
 */
record PageFile(String type, String tag, Buffer plain, Buffer zipped) {
    /**
     * Answers with this file, or says that the browser has it already.
     *
     * @param caching how long browsers may keep it
     */
    void send(RoutingContext request, String caching) {
        HttpServerResponse response = request.response();
        response.putHeader("Cache-Control", caching).putHeader("ETag", tag).putHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        boolean accepted =
                String.valueOf(request.request().getHeader("Accept-Encoding")).contains("gzip");
        response.putHeader("Content-Type", type)
                .putHeader("Content-Encoding", accepted ? "gzip" : "identity")
                .end(accepted ? zipped : plain);
    }
}
