package org.parcours.server.http;

import java.nio.file.Path;
import org.parcours.files.LocatedNode;

/**
 * The JSON body of a request.
 *
 * @param text as it was sent
 * @param root its value, which knows lines and columns
 */
public record JsonBody(String text, LocatedNode root) {
    /** What refusals call the body. */
    static final Path NAME = Path.of("body.json");
}
