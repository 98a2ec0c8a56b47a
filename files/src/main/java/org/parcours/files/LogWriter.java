package org.parcours.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;

/** Writes journey logs: Parquet when the file's name ends in {@code .parquet}, CSV otherwise, packed for {@code .gz}. */
public final class LogWriter {
    private LogWriter() {}

    /** Replaces a file by a log. The file is there whole or stays as it was. */
    public static void write(JourneyLog log, Path file) {
        write(log, journey -> true, file);
    }

    /**
     * Replaces a file by some journeys of a log. The file is there whole or stays as it was.
     *
     * @param kept says of the number of a journey whether it is written
     */
    public static void write(JourneyLog log, IntPredicate kept, Path file) {
        if (TableSource.isParquet(file)) {
            AtomicFile.write(file, beside -> ParquetLog.write(log, kept, beside));
        } else {
            boolean packed = file.toString().endsWith(".gz");
            AtomicFile.write(file, beside -> CsvLog.write(log, kept, beside, packed));
        }
    }

    /** The columns that a log has, in the order in which they are written, without its features. */
    static List<LogColumn> columns(JourneyLog log) {
        List<LogColumn> columns = new ArrayList<>();
        for (LogColumn column : LogColumn.values()) {
            if (log.has(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The number in a column of numbers. */
    static double number(JourneyLog log, LogColumn column, int row) {
        return switch (column) {
            case REWARD -> log.reward(row);
            case PROPENSITY -> log.propensity(row);
            case CONTROL_REWARD -> log.controlReward(row);
            case COST -> log.cost(row);
            case TARGET_PROPENSITY -> log.targetPropensity(row);
            case Q_VALUE -> log.qValue(row);
            case STATE_VALUE -> log.stateValue(row);
            default -> throw new IllegalStateException(column + " is no column of numbers");
        };
    }

    /** The text in a column of names, empty where there is none. */
    static String name(JourneyLog log, LogColumn column, int row) {
        int code = column == LogColumn.NEXT_STATE ? log.nextState(row) : log.code(column, row);
        return code == JourneyLog.NONE
                ? ""
                : log.findNames(column).orElseThrow().name(code);
    }

    /** The text of a feature of texts, empty where it is not known. */
    static String text(Feature.Texts feature, int row) {
        int code = feature.code(row);
        return code == JourneyLog.NONE ? "" : feature.names().name(code);
    }
}
