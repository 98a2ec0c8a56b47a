package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.zip.GZIPOutputStream;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;

/** Writes a journey log as CSV, so that reading it gives the same log. */
final class CsvLog {
    private static final double LARGEST_PLAIN = 1e15;

    private CsvLog() {}

    static void write(JourneyLog log, IntPredicate kept, Path file, boolean packed) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try (OutputStream bytes = packed ? new GZIPOutputStream(plain, 1 << 16) : plain;
                CsvWriter writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            List<LogColumn> columns = LogWriter.columns(log);
            CsvWriter.CsvWriterRecord header = writer.writeRecord();
            columns.forEach(column -> header.writeField(column.title()));
            log.features().forEach(feature -> header.writeField(feature.name()));
            header.endRecord();
            for (int journey = 0; journey < log.journeys(); journey++) {
                if (kept.test(journey)) {
                    writeJourney(log, journey, columns, writer);
                }
            }
        }
    }

    private static void writeJourney(JourneyLog log, int journey, List<LogColumn> columns, CsvWriter writer) {
        String id = log.journeyId(journey);
        for (int row = log.start(journey); row < log.end(journey); row++) {
            CsvWriter.CsvWriterRecord cells = writer.writeRecord();
            for (LogColumn column : columns) {
                cells.writeField(
                        switch (column) {
                            case JOURNEY_ID -> id;
                            case STEP -> Integer.toString(log.firstStep() + row - log.start(journey));
                            default -> text(log, column, row);
                        });
            }
            for (Feature feature : log.features()) {
                cells.writeField(text(feature, row));
            }
            cells.endRecord();
        }
    }

    private static String text(JourneyLog log, LogColumn column, int row) {
        return switch (column) {
            case STATE, NEXT_STATE, ACTION, REACTION, ENVIRONMENT -> LogWriter.name(log, column, row);
            case TERMINAL -> Boolean.toString(log.isTerminal(row));
            case TIMESTAMP -> log.findTime(row).map(Instant::toString).orElse("");
            default -> text(LogWriter.number(log, column, row));
        };
    }

    private static String text(Feature feature, int row) {
        return feature.fold(
                numbers -> numbers.isKnown(row) ? text(numbers.value(row)) : "", texts -> LogWriter.text(texts, row));
    }

    /** A number that reads back as itself, without a fraction of nought. */
    private static String text(double number) {
        boolean plain = number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN;
        return plain && !isNegativeZero(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && Double.doubleToRawLongBits(number) != 0;
    }
}
