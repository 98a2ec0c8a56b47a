package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.parcours.log.JourneyLog;
import org.parcours.model.response.ResponseScores;

/**
 * Scores as CSV, a row a scored step: {@code journey_id, step, action, response_probability, lifetime_value,
 * expected_value}, and where a baseline is compared {@code baseline_probability, ltv_uplift}. Packed for {@code .gz}.
 */
public final class ScoresFile {
    private static final int BUFFER = 1 << 16;

    private ScoresFile() {}

    /** Replaces a file by scores. The file is there whole or stays as it was. */
    public static void write(ResponseScores scores, Path file) {
        boolean packed = file.toString().endsWith(".gz");
        AtomicFile.write(file, beside -> write(scores, beside, packed));
    }

    private static void write(ResponseScores scores, Path file, boolean packed) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        try (OutputStream bytes = packed ? new GZIPOutputStream(plain, BUFFER) : plain;
                CsvWriter writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            boolean compared = scores.question().baseline().isPresent();
            CsvWriter.CsvWriterRecord header = writer.writeRecord()
                    .writeField("journey_id")
                    .writeField("step")
                    .writeField("action")
                    .writeField("response_probability")
                    .writeField("lifetime_value")
                    .writeField("expected_value");
            if (compared) {
                header.writeField("baseline_probability").writeField("ltv_uplift");
            }
            header.endRecord();
            for (int row = 0; row < scores.size(); row++) {
                write(scores, row, writer.writeRecord());
            }
        }
    }

    private static void write(ResponseScores scores, int row, CsvWriter.CsvWriterRecord cells) {
        JourneyLog log = scores.log();
        int journey = scores.journey(row);
        int step = log.firstStep() + scores.logRow(row) - log.start(journey);
        cells.writeField(log.journeyId(journey))
                .writeField(Integer.toString(step))
                .writeField(log.actions().name(log.action(scores.logRow(row))))
                .writeField(Double.toString(scores.response(row)))
                .writeField(Double.toString(scores.lifetimeValue(row)))
                .writeField(Double.toString(scores.expectedValue(row)));
        scores.responseWithout(row).ifPresent(without -> cells.writeField(Double.toString(without)));
        scores.uplift(row).ifPresent(uplift -> cells.writeField(Double.toString(uplift)));
        cells.endRecord();
    }
}
