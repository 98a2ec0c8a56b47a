package org.parcours.files;

import java.nio.file.Path;

/**
 * A file says something that is refused. The message is one line: file, line and column, what was refused, what was
 * expected, what to do.
 */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private BadFile(String message) {
        super(message);
    }

    /** Refuses what stands at a place; lines and columns count from 1. */
    public static BadFile at(Path file, long line, long column, String message) {
        return new BadFile(file + ":" + line + ":" + column + ": " + message);
    }

    /** Refuses what stands on a line. */
    public static BadFile at(Path file, long line, String message) {
        return new BadFile(file + ":" + line + ": " + message);
    }

    /** Refuses a file as a whole. */
    public static BadFile whole(Path file, String message) {
        return new BadFile(file + ": " + message);
    }
}
