package org.parcours.server.http;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One place that a problem concerns.
 *
 * @param message what is wrong there
 * @param path the step of the campaign, by its reactions
 * @param field the place in the body as a JSON pointer (RFC 6901)
 * @param line of the body, from 1
 * @param column of the body, from 1
 */
public record ProblemError(
        String message, Optional<String> path, Optional<String> field, OptionalInt line, OptionalInt column) {
    /** A place known only by its field. */
    public static ProblemError ofField(String field, String message) {
        return new ProblemError(message, Optional.empty(), Optional.of(field), OptionalInt.empty(), OptionalInt.empty());
    }
}
