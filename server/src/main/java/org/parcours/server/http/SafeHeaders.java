package org.parcours.server.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Headers of every answer that make browsers keep to the studio's own pages and data. */
public final class SafeHeaders {
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "form-action 'self'";

    private SafeHeaders() {}

    /** Puts the headers; those of data keep it out of every cache. */
    public static void put(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        String path = String.valueOf(request.request().path());
        if (path.startsWith("/api/v1/") || path.equals("/metrics") || path.startsWith("/health")) {
            response.putHeader("Cache-Control", "no-store");
        }
    }
}
