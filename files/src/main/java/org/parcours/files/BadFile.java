package org.parcours.files;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file says something that is refused. The message is one line: file, line and column, what was refused, what was
 * expected, what to do.
 */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** In place of a line or column: the file as a whole is refused. */
    private static final long NONE = 0;

    private final long line;
    private final long column;
    private final String reason;

    private BadFile(String place, long line, long column, String reason) {
        super(place + ": " + reason);
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** Refuses what stands at a place; lines and columns count from 1. */
    public static BadFile at(Path file, long line, long column, String message) {
        return new BadFile(file + ":" + line + ":" + column, line, column, message);
    }

    /** Refuses what stands on a line. */
    public static BadFile at(Path file, long line, String message) {
        return new BadFile(file + ":" + line, line, NONE, message);
    }

    /** Refuses a file as a whole. */
    public static BadFile whole(Path file, String message) {
        return new BadFile(file.toString(), NONE, NONE, message);
    }

    /** The line of what is refused, from 1; empty for the file as a whole. */
    public OptionalLong line() {
        return line == NONE ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** The column of what is refused, from 1; empty where only the line is known. */
    public OptionalLong column() {
        return column == NONE ? OptionalLong.empty() : OptionalLong.of(column);
    }

    /** What is refused, expected and to be done, without the place. */
    public String reason() {
        return reason;
    }
}
