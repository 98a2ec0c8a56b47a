package org.parcours.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A short table for people: columns as wide as their widest cell, numbers to the right. */
final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final Set<Integer> right = new TreeSet<>();

    /** A table with these headings. */
    Table(String... headings) {
        rows.add(headings.clone());
    }

    /** Sets a column, counted from 0, to the right. */
    Table right(int column) {
        right.add(column);
        return this;
    }

    /** Adds a row with a cell for each heading. */
    void row(String... cells) {
        if (cells.length != rows.get(0).length) {
            throw new IllegalArgumentException(
                    "A row of " + cells.length + " cells does not fit " + rows.get(0).length + " headings.");
        }
        rows.add(cells.clone());
    }

    void print(PrintWriter out) {
        int columns = rows.get(0).length;
        int[] width = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < columns; column++) {
                width[column] = Math.max(width[column], row[column].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String padding = " ".repeat(width[column] - row[column].length());
                line.append(column == 0 ? "" : GAP)
                        .append(right.contains(column) ? padding + row[column] : row[column] + padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
