package org.parcours.files;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parcours.log.LogBuilder;
import org.parcours.log.LogColumn;
import org.parcours.log.LogProblems;
import org.parcours.log.LogReading;

/** Takes the rows of a table as those of a journey log. */
final class LogRows implements Rows {
    private final String source;
    private final LogProblems problems = new LogProblems();
    private Optional<LogBuilder> builder = Optional.empty();

    LogRows(String source) {
        this.source = source;
    }

    /** The log, or what is wrong with it. */
    LogReading finish() {
        return builder.map(LogBuilder::finish).orElseGet(() -> LogReading.refused(source, problems));
    }

    @Override
    public boolean header(long line, List<String> titles) {
        Set<String> seen = new HashSet<>();
        for (String title : titles) {
            if (!seen.add(title)) {
                problems.add(line, title, title, "the column stands in the header twice, expected once");
            } else if (LogColumn.find(title).isEmpty() && !LogColumn.isFeature(title)) {
                problems.add(line, title, title, "unknown column; " + advice(title));
            }
        }
        for (LogColumn column : LogColumn.required()) {
            if (!seen.contains(column.title())) {
                problems.add(line, column.title(), "", "the column is missing from the header, but a log needs it");
            }
        }
        if (problems.isEmpty()) {
            builder = Optional.of(new LogBuilder(source, titles));
        }
        return problems.isEmpty();
    }

    @Override
    public void startRow(long line) {
        log().startRow(line);
    }

    @Override
    public void cell(char[] text, int from, int length) {
        log().cell(text, from, length);
    }

    @Override
    public void refuse(String value, String problem) {
        log().refuse(value, problem);
    }

    @Override
    public void endRow() {
        log().endRow();
    }

    @Override
    public void breakOff(long line, String problem) {
        builder.ifPresentOrElse(log -> log.breakOff(line, problem), () -> problems.add(line, "", "", problem));
    }

    private LogBuilder log() {
        return builder.orElseThrow();
    }

    private static String advice(String title) {
        List<String> known =
                Arrays.stream(LogColumn.values()).map(LogColumn::title).toList();
        return NearestName.advice(title, known) + "; a feature's name starts with " + LogColumn.FEATURE;
    }
}
