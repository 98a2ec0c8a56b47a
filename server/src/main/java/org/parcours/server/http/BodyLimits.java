package org.parcours.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.parcours.server.http.Problem.Kind;

/** How large bodies may be. */
public final class BodyLimits {
    /** The most bytes of JSON: 2 MB. */
    public static final int JSON = 2 << 20;

    /** The most bytes of a table such as a journey log, packed or not: 32 MB. */
    public static final int TABLE = 32 << 20;

    private static final Set<String> TABLES = Set.of("/api/v1/logs", "/api/v1/experiments/tables");

    private BodyLimits() {}

    /** The most bytes that a body sent to a path may have. */
    public static int of(String path) {
        return TABLES.contains(path) ? TABLE : JSON;
    }

    /** All bytes of a body, or a refusal where there are more than a limit. */
    public static byte[] read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    /** The problem of a larger body. */
    public static Problem tooLarge(int limit) {
        return Problem.of(Kind.TOO_LARGE, "The body is larger than %d bytes; send less.".formatted(limit));
    }
}
