package org.parcours.server.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.parcours.store.LogFormat;

/** Journey logs as the bytes of their files. Readers and writers want files, so the bytes pass through one of their own. */
final class LogBytes {
    private static final int LISTED = 20;

    private LogBytes() {}

    /** Work on a file that is gone afterwards. */
    private interface FileWork<T> {
        T on(Path file) throws IOException;
    }

    /**
     * Reads and checks a log.
     *
     * @param name what refusals call it
     * @throws Problem that names line and column of what is wrong
     */
    static JourneyLog read(String name, LogFormat format, byte[] content) {
        return withFile(format, file -> {
            Files.write(file, content);
            return read(name, file);
        });
    }

    /** The bytes of a log. */
    static byte[] write(JourneyLog log, LogFormat format) {
        return withFile(format, file -> {
            LogWriter.write(log, file);
            return Files.readAllBytes(file);
        });
    }

    private static JourneyLog read(String name, Path file) {
        try {
            LogReading reading = LogReader.read(new BoundedTable(name, TableSource.file(file)));
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

    private static <T> T withFile(LogFormat format, FileWork<T> work) {
        try {
            Path file = Files.createTempFile("parcours-log-", "." + format.ending());
            try {
                return work.on(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder for temporary files does not take a log", failure);
        }
    }
}
