package org.parcours.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parcours.store.Draft;
import org.parcours.store.Origin;
import org.parcours.store.Store;

/**
 * Saves of campaigns into the embedded database, each acknowledged when it is durable: by one thread, where each has a
 * commit of its own, and by 64, where those that wait share one.
 */
final class StoreWrites {
    private static final int THREADS = 64;
    private static final int SAVES = 20_000;

    /** The size of a campaign of 15 steps. */
    private static final String DOCUMENT = "x".repeat(1_500);

    private StoreWrites() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        try (Store store = Store.open(Path.of(arguments[0]))) {
            save(store, THREADS, SAVES);
            out.printf("store.alone %.2f%n", save(store, 1, SAVES / 4));
            out.printf("store.together %.2f%n", save(store, THREADS, SAVES));
        }
    }

    /**
     * Saves that many versions, of as many campaigns as there are threads.
     *
     * @return milliseconds a thousand saves
     */
    static double save(Store store, int threads, int saves) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Integer> work = () -> saveOne(store, saves / threads);
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(work);
            }
            long start = System.nanoTime();
            int saved = 0;
            for (Future<Integer> each : pool.invokeAll(all)) {
                saved += each.get();
            }
            return (System.nanoTime() - start) / 1e3 / saved;
        } finally {
            pool.shutdown();
        }
    }

    private static int saveOne(Store store, int saves) {
        String id = store.campaigns().create(draft()).id();
        for (int version = 1; version < saves; version++) {
            int basedOn = version;
            store.campaigns()
                    .save(id, basedOn, draft())
                    .fold(
                            saved -> saved.version().number(),
                            conflict -> {
                                throw new IllegalStateException("somebody else saved " + conflict.current());
                            },
                            () -> {
                                throw new IllegalStateException("campaign " + id + " is gone");
                            });
        }
        return saves;
    }

    private static Draft draft() {
        return new Draft("Measured", "stories", 15, DOCUMENT, Optional.empty(), Origin.EDIT);
    }
}
