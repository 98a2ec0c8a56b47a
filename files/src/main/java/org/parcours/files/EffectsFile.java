package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.parcours.num.Interval;

/**
 * A table of customers with foretold effects behind its own columns: {@code uplift_ARM} of each treatment, where its errors are
 * known {@code error_ARM} and the 95 % interval {@code lower_ARM, upper_ARM}, then {@code score}, the greatest effect, and
 * {@code best_arm}, whose it is. Packed for {@code .gz}.
 */
public final class EffectsFile {
    private static final int BUFFER = 1 << 16;

    private EffectsFile() {}

    /**
     * Replaces a file by scores. The file is there whole or stays as it was.
     *
     * @param arms the names, the control first
     * @param effects of each arm but the control its effect on each customer
     * @param errors of each arm but the control its standard error of each customer; empty where they are not known
     */
    public static void write(
            Path file, UpliftTable table, List<String> arms, double[][] effects, Optional<double[][]> errors) {
        List<String> added = titles(arms.subList(1, arms.size()), errors.isPresent());
        for (String title : added) {
            if (table.titles().contains(title)) {
                throw new IllegalArgumentException("The table has a column \"" + title
                        + "\" already, and scores would stand beside it under the same name; rename or drop it.");
            }
        }
        boolean packed = file.toString().endsWith(".gz");
        AtomicFile.write(file, beside -> write(beside, packed, table, arms, added, effects, errors));
    }

    private static List<String> titles(List<String> treatments, boolean haveErrors) {
        List<String> titles = new ArrayList<>();
        for (String arm : treatments) {
            titles.add("uplift_" + arm);
            if (haveErrors) {
                titles.addAll(List.of("error_" + arm, "lower_" + arm, "upper_" + arm));
            }
        }
        titles.addAll(List.of("score", "best_arm"));
        return titles;
    }

    private static void write(
            Path file,
            boolean packed,
            UpliftTable table,
            List<String> arms,
            List<String> added,
            double[][] effects,
            Optional<double[][]> errors)
            throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        try (OutputStream bytes = packed ? new GZIPOutputStream(plain, BUFFER) : plain;
                CsvWriter writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            List<String> header = new ArrayList<>(table.titles());
            header.addAll(added);
            writer.writeRecord(header);
            for (int row = 0; row < table.rows(); row++) {
                List<String> cells = new ArrayList<>(header.size());
                for (int column = 0; column < table.titles().size(); column++) {
                    cells.add(table.text(column, row));
                }
                int best = 0;
                for (int treatment = 0; treatment < effects.length; treatment++) {
                    double effect = effects[treatment][row];
                    cells.add(Double.toString(effect));
                    if (errors.isPresent()) {
                        double error = errors.get()[treatment][row];
                        Interval interval = Interval.normal95(effect, error);
                        cells.add(Double.toString(error));
                        cells.add(Double.toString(interval.lower()));
                        cells.add(Double.toString(interval.upper()));
                    }
                    best = effects[treatment][row] > effects[best][row] ? treatment : best;
                }
                cells.add(Double.toString(effects[best][row]));
                cells.add(arms.get(best + 1));
                writer.writeRecord(cells);
            }
        }
    }
}
