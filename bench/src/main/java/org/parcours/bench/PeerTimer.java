package org.parcours.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** Times a task in a warm JVM: milliseconds of wall time, the median, and of processor time of all threads, the mean. */
final class PeerTimer {
    private static final int WARM_UPS = 3;
    private static final int RUNS = 5;

    /** Short tasks warm up for so long, as Java compiles what it has seen often, on the same cores. */
    private static final long WARM_UP_NANOSECONDS = 3_000_000_000L;

    private PeerTimer() {}

    /** Prints both times of a task; answers with what it made at last. */
    static <T> T time(Supplier<T> task) {
        long first = System.nanoTime();
        T made = task.get();
        for (int i = 1; i < WARM_UPS || System.nanoTime() - first < WARM_UP_NANOSECONDS; i++) {
            made = task.get();
        }
        double[] milliseconds = new double[RUNS];
        long processorStart = processor();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            made = task.get();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        double processor = (double) (processor() - processorStart) / RUNS;
        Arrays.sort(milliseconds);
        System.out.printf("milliseconds %.3f%n", milliseconds[RUNS / 2]);
        System.out.printf("processor %.3f%n", processor);
        return made;
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }
}
