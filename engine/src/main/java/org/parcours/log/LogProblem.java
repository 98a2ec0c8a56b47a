package org.parcours.log;

/**
 * One thing that is wrong with a log.
 *
 * @param line the line on which the row starts, from 1; the row's number where the log is a table without lines
 * @param column the name of the column, empty when the row as a whole is wrong
 * @param value the refused cell
 * @param problem what is wrong with it and what was expected
 */
public record LogProblem(long line, String column, String value, String problem) {
    /** The problem in one line, without its file. */
    @Override
    public String toString() {
        return line + ": " + (column.isEmpty() ? "" : column + " \"" + value + "\": ") + problem;
    }
}
