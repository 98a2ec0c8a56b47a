package org.parcours.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.prove.experiment.Assignment;

/** Writes each row as it comes, with its arm and the probability of it behind. */
final class AssignedRows extends CustomerRows {
    private final ArmChoice choice;
    private final long[] counts;
    private final String[] ends;
    private final StringBuilder line = new StringBuilder();
    private Writer target = Writer.nullWriter();
    private int arm;

    AssignedRows(String source, Optional<String> id, Assignment assignment, int arms, ArmChoice choice) {
        super(source, id);
        this.choice = choice;
        // The holdout stands before the first arm.
        this.counts = new long[arms + 1];
        this.ends = new String[arms + 1];
        for (int number = Assignment.HELD_OUT; number < arms; number++) {
            StringBuilder end = new StringBuilder(",");
            char[] name = assignment.name(number).toCharArray();
            append(end, name, 0, name.length);
            ends[number + 1] = end.append(',')
                    .append(assignment.propensity(number))
                    .append('\n')
                    .toString();
        }
    }

    /** Where rows are written. */
    void into(Writer writer) {
        target = writer;
    }

    /** How many customers got what. */
    AssignmentFile.Counts counts() {
        return new AssignmentFile.Counts(
                Arrays.stream(counts, 1, counts.length).boxed().toList(), counts[0]);
    }

    @Override
    void begin(List<String> titles) {
        for (String taken : List.of(AssignmentFile.ARM, AssignmentFile.PROPENSITY)) {
            if (titles.contains(taken)) {
                throw refusal("already has a column \"" + taken + "\", which is to be written; rename it");
            }
        }
        for (String title : titles) {
            append(line, title.toCharArray(), 0, title.length());
            line.append(',');
        }
        line.append(AssignmentFile.ARM)
                .append(',')
                .append(AssignmentFile.PROPENSITY)
                .append('\n');
        flush();
    }

    @Override
    void cell(int column, char[] text, int from, int length) {
        if (isId(column)) {
            arm = choice.arm(row(), text, from, length);
        }
        if (column > 0) {
            line.append(',');
        }
        append(line, text, from, length);
    }

    @Override
    void end(int row) {
        counts[arm + 1]++;
        line.append(ends[arm + 1]);
        flush();
    }

    private void flush() {
        try {
            target.append(line);
            line.setLength(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A cell after RFC 4180: in quotes where it holds a comma, a quote or the end of a line. */
    private static void append(StringBuilder line, char[] text, int from, int length) {
        int start = line.length();
        line.append(text, from, length);
        boolean quoted = false;
        for (int i = from; i < from + length && !quoted; i++) {
            char letter = text[i];
            quoted = letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
        }
        if (quoted) {
            String doubled = line.substring(start).replace("\"", "\"\"");
            line.setLength(start);
            line.append('"').append(doubled).append('"');
        }
    }
}
