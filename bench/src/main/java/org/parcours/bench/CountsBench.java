package org.parcours.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parcours.files.LogReader;
import org.parcours.files.TableSource;
import org.parcours.log.JourneyLog;
import org.parcours.model.TransitionCounts;

/** Transition counts of a log of 1,000,000 rows in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CountsBench {
    static final int ROWS = 1_000_000;

    private final JourneyLog log = read(ROWS);

    /** Counts every (state, action, next state). */
    @Benchmark
    public TransitionCounts count() {
        return TransitionCounts.of(log);
    }

    static JourneyLog read(int rows) {
        try {
            Path file = Files.createTempFile("parcours-bench", ".csv");
            try {
                new LogMaker().write(file, rows);
                return LogReader.read(TableSource.of(file.toString(), Optional.empty()))
                        .log();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("the log could not be written", failure);
        }
    }
}
