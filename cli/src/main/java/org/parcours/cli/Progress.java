package org.parcours.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal for what takes over a second; nothing elsewhere. Thread-safe. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    @SuppressWarnings("SystemConsoleNull") // from Java 22 on, the launcher asks for the console that knows terminals
    private final boolean terminal = System.console() != null;

    private final long start = System.nanoTime();
    private final ProgressBarBuilder builder;
    private Optional<ProgressBar> bar = Optional.empty();

    private Progress(String task, long total, String unit, long unitSize) {
        builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK);
    }

    /** Progress through a file; its length is unknown for what is no file. */
    static Progress reading(String location) {
        Path file = location.startsWith("jdbc:") ? Path.of("") : Path.of(location);
        return new Progress("reading", Files.isRegularFile(file) ? file.toFile().length() : -1, " MB", 1_000_000);
    }

    /** Progress through customers. */
    static Progress sampling(long customers) {
        return new Progress("sampling", customers, " M people", 1_000_000);
    }

    /** Progress through the auctions of an episode that is planned. */
    static Progress planning(int auctions) {
        return new Progress("planning", auctions, " auctions", 1);
    }

    /** Progress through models that are fitted. */
    static Progress fitting(int models) {
        return new Progress("fitting", models, " models", 1);
    }

    /** Progress of a bidder through auctions. */
    static Progress bidding(String bidder, int auctions) {
        return new Progress(bidder, auctions, " auctions", 1);
    }

    @Override
    public synchronized void accept(long done) {
        if (terminal && bar.isEmpty() && System.nanoTime() - start > PATIENCE_NANOS) {
            bar = Optional.of(builder.build());
        }
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
