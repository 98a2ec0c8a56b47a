package org.parcours.server.proof;

import java.nio.file.Path;
import java.util.List;
import org.parcours.files.BadFile;
import org.parcours.files.LogReader;
import org.parcours.files.LogWriter;
import org.parcours.files.TableSource;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogProblem;
import org.parcours.log.LogReading;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.server.table.BoundedTable;
import org.parcours.server.table.TableBytes;
import org.parcours.server.table.TableLimits;
import org.parcours.store.TableFormat;

/** Journey logs as the bytes of their files. */
final class LogBytes {
    private static final int LISTED = 20;
    private static final int MOST_STEPS = 5_000_000;
    private static final TableLimits LIMITS = new TableLimits(
            MOST_STEPS,
            Integer.MAX_VALUE,
            "The log has more than %,d steps; prove on larger ones with \"parcours prove\".".formatted(MOST_STEPS));

    private LogBytes() {}

    /**
     * Reads and checks a log.
     *
     * @param name what refusals call it
     * @throws Problem that names line and column of what is wrong
     */
    static JourneyLog read(String name, TableFormat format, byte[] content) {
        return TableBytes.with(content, format, file -> read(name, file));
    }

    /** The bytes of a log. */
    static byte[] write(JourneyLog log, TableFormat format) {
        return TableBytes.left(format, file -> {
            LogWriter.write(log, file);
            return file;
        });
    }

    private static JourneyLog read(String name, Path file) {
        try {
            LogReading reading = LogReader.read(new BoundedTable(name, TableSource.file(file), LIMITS));
            return reading.findLog().orElseThrow(() -> refused(name, reading));
        } catch (BadFile refused) {
            throw Problem.of(Kind.BAD_LOG, name + ": " + refused.reason().replace(file.toString(), name));
        }
    }

    private static Problem refused(String name, LogReading reading) {
        List<LogProblem> problems = reading.problems().list();
        long more = reading.problems().count() - 1;
        String first = name + ":" + problems.get(0);
        return Problem.of(
                Kind.BAD_LOG,
                more == 0 ? first : "%s (and %,d more)".formatted(first, more),
                problems.stream().limit(LISTED).map(LogBytes::error).toList());
    }

    private static ProblemError error(LogProblem problem) {
        String column = problem.column().isEmpty() ? "" : problem.column() + " \"" + problem.value() + "\": ";
        return ProblemError.ofLine(problem.line(), column + problem.problem());
    }
}
