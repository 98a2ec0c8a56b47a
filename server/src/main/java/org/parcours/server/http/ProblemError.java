package org.parcours.server.http;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parcours.files.BadFile;

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
    /** The place that a reader refused. */
    public static ProblemError of(BadFile refused) {
        return new ProblemError(
                refused.reason(), Optional.empty(), Optional.empty(), whole(refused.line()), whole(refused.column()));
    }

    /** The place of a body that a reader refused. */
    public static ProblemError of(BadFile refused, JsonBody body) {
        Optional<String> field = refused.line().isPresent() && refused.column().isPresent()
                ? body.pointerAt(refused.line().getAsLong(), refused.column().getAsLong())
                : Optional.empty();
        ProblemError place = of(refused);
        return new ProblemError(place.message, place.path, field, place.line, place.column);
    }

    /** A step of a campaign. */
    public static ProblemError ofStep(String path, String message) {
        return new ProblemError(message, Optional.of(path), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** A place known only by its field. */
    public static ProblemError ofField(String field, String message) {
        return new ProblemError(
                message, Optional.empty(), Optional.of(field), OptionalInt.empty(), OptionalInt.empty());
    }

    /** A line of a table. */
    public static ProblemError ofLine(long line, String message) {
        return new ProblemError(
                message,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(Math.toIntExact(line)),
                OptionalInt.empty());
    }

    private static OptionalInt whole(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }
}
