package org.parcours.server.access;

import jakarta.ws.rs.core.NewCookie;

/** The cookie that holds a session's secret: no script can read it, and no other site can send it. */
final class SessionCookie {
    static final String NAME = "parcours_session";

    private SessionCookie() {}

    static NewCookie holding(String secret) {
        return cookie(secret, NewCookie.DEFAULT_MAX_AGE);
    }

    /** Makes the browser forget the cookie. */
    static NewCookie gone() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
