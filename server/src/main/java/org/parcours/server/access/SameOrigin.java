package org.parcours.server.access;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;

/**
 * Refuses what other sites make a browser send here. Where no log-in is needed, whoever gets a browser to talk to this
 * machine could act as its user: by a form or script of a foreign page (told by {@code Origin} and
 * {@code Sec-Fetch-Site}), or by a foreign name that resolves to this machine (told by {@code Host}; DNS rebinding).
 */
final class SameOrigin {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private final boolean loopbackOnly;

    /**
     * @param loopbackOnly whether only names of the machine itself may be in {@code Host}
     */
    SameOrigin(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    /** Refuses a foreign request. */
    void check(HttpServerRequest request) {
        String host = String.valueOf(request.authority());
        if (loopbackOnly && !LOOPBACK.contains(withoutPort(host))) {
            throw Problem.of(
                    Kind.FOREIGN,
                    "The host \"%s\" is not this server; it answers to 127.0.0.1 and localhost.".formatted(host));
        }
        if (!READING.contains(request.method().name())) {
            checkSender(request, host);
        }
    }

    private static void checkSender(HttpServerRequest request, String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw foreign("another site");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !host.equals(authority(origin))) {
            throw foreign("\"" + origin + "\"");
        }
    }

    private static Problem foreign(String sender) {
        return Problem.of(
                Kind.FOREIGN, "Changes are taken from the studio's own pages only; this came from " + sender + ".");
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return ""; // equals no host, and so is refused
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "");
    }
}
