package org.parcours.bench;

import java.util.stream.IntStream;

/** How fast memory delivers what is read in order: a long array far larger than any cache, read and added up. */
final class MemoryStream {
    private static final int WORDS = 1 << 25;
    private static final int PASSES = 8;

    private MemoryStream() {}

    /** Bytes a second over all threads, the best of a few passes. */
    static double bytesPerSecond(int threads) throws InterruptedException {
        long[][] parts = new long[threads][WORDS / threads];
        double best = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            Thread[] readers = IntStream.range(0, threads)
                    .mapToObj(t -> new Thread(() -> parts[t][0] += sum(parts[t])))
                    .toArray(Thread[]::new);
            for (Thread reader : readers) {
                reader.start();
            }
            for (Thread reader : readers) {
                reader.join();
            }
            best = Math.max(best, 8.0 * WORDS / ((System.nanoTime() - start) / 1e9));
        }
        return best;
    }

    private static long sum(long[] words) {
        long sum = 0;
        for (long word : words) {
            sum += word;
        }
        return sum;
    }
}
