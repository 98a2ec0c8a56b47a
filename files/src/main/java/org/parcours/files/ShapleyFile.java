package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parcours.uplift.explain.EffectExplanation;

/**
 * What each feature adds to each customer's effect, as CSV: {@code effect}, {@code mean}, and a column a feature.
 * The rest of a row sums to its first; where a model is not explained exactly, {@code unexplained} is what that takes.
 */
public final class ShapleyFile {
    private static final double ROUNDING = 1e-9;

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
        boolean isExact = explanation.fidelity() > 1 - ROUNDING;
        if (!isExact) {
            header.add("unexplained");
        }
        writer.writeRecord(header);
        for (int row = 0; row < explanation.rows(); row++) {
            List<String> cells = new ArrayList<>(header.size());
            cells.add(Double.toString(explanation.effect(row)));
            cells.add(Double.toString(explanation.mean()));
            double left = explanation.effect(row) - explanation.mean();
            for (int feature = 0; feature < explanation.features().size(); feature++) {
                cells.add(Double.toString(explanation.value(row, feature)));
                left -= explanation.value(row, feature);
            }
            if (!isExact) {
                cells.add(Double.toString(left));
            }
            writer.writeRecord(cells);
        }
    }
}
