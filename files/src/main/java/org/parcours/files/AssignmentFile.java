package org.parcours.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.parcours.prove.experiment.Assignment;

/** Assigns the customers of a table to arms: the same table with two more columns, row by row as they come. */
public final class AssignmentFile {
    /** What a customer got. */
    static final String ARM = "arm";

    /** The exact probability of it. */
    static final String PROPENSITY = "propensity";

    private static final int BUFFER = 1 << 16;

    /**
     * How many customers got what.
     *
     * @param arms of each arm the number, in its order
     * @param heldOut those in none
     */
    public record Counts(List<Long> arms, long heldOut) {
        public Counts {
            arms = List.copyOf(arms);
        }

        /** All customers. */
        public long all() {
            return heldOut + arms.stream().mapToLong(Long::longValue).sum();
        }
    }

    private AssignmentFile() {}

    /**
     * Writes a table with arms; the file is there whole or not at all. O(rows), and no memory but of strata.
     *
     * @param id the column that names customers; the first where empty
     * @param strata columns whose every combination gets its arms in their shares to within one customer; then the table is
     *     read twice, and an arm depends on who else is in it
     * @param target CSV, packed for {@code .gz}
     */
    public static Counts write(
            TableSource source,
            Optional<String> id,
            List<String> strata,
            Assignment assignment,
            int arms,
            Path target) {
        ArmChoice choice = strata.isEmpty()
                ? (row, text, from, length) -> assignment.arm(text, from, length)
                : StrataRows.read(source, id, strata, assignment);
        AssignedRows rows = new AssignedRows(source.name(), id, assignment, arms, choice);
        AtomicFile.write(
                target, beside -> write(source, rows, beside, target.toString().endsWith(".gz")));
        return rows.counts();
    }

    private static void write(TableSource source, AssignedRows rows, Path file, boolean packed) throws IOException {
        OutputStream plain = Files.newOutputStream(file);
        try (OutputStream bytes = packed ? new GZIPOutputStream(plain, BUFFER) : plain;
                Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER)) {
            rows.into(writer);
            source.read(rows);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
