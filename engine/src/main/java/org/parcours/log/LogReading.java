package org.parcours.log;

import java.util.Optional;

/**
 * What reading a log gave: the log, or what is wrong with it.
 *
 * @param source the file or other origin
 * @param journeys different journeys
 * @param steps rows
 * @param problems all that is wrong
 * @param findLog the log, there exactly when nothing is wrong
 */
public record LogReading(String source, int journeys, int steps, LogProblems problems, Optional<JourneyLog> findLog) {
    public LogReading {
        if (problems.isEmpty() != findLog.isPresent()) {
            throw new IllegalStateException("A log is there exactly when it has no problem.");
        }
    }

    /** A reading that ended before there were rows. */
    public static LogReading refused(String source, LogProblems problems) {
        return new LogReading(source, 0, 0, problems, Optional.empty());
    }

    /** The log, or {@link BadLog} when anything is wrong with it. */
    public JourneyLog log() {
        return findLog.orElseThrow(() -> new BadLog(source, problems));
    }
}
