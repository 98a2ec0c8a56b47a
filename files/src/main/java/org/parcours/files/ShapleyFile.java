package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parcours.uplift.explain.EffectExplanation;

/** What each feature adds to each customer's effect, as CSV: {@code effect}, {@code mean}, and a column a feature. */
public final class ShapleyFile {
    private ShapleyFile() {}

    /** Replaces a file. It is there whole or stays as it was. */
    public static void write(Path file, EffectExplanation explanation) {
        AtomicFile.write(file, beside -> {
            try (CsvWriter writer = CsvWriter.builder().build(Files.newBufferedWriter(beside))) {
                write(writer, explanation);
            }
        });
    }

    private static void write(CsvWriter writer, EffectExplanation explanation) {
        List<String> header = new ArrayList<>(List.of("effect", "mean"));
        header.addAll(explanation.features());
        writer.writeRecord(header);
        for (int row = 0; row < explanation.rows(); row++) {
            List<String> cells = new ArrayList<>(header.size());
            cells.add(Double.toString(explanation.effect(row)));
            cells.add(Double.toString(explanation.mean()));
            for (int feature = 0; feature < explanation.features().size(); feature++) {
                cells.add(Double.toString(explanation.value(row, feature)));
            }
            writer.writeRecord(cells);
        }
    }
}
