package org.parcours.cli;

import org.jspecify.annotations.Nullable;
import org.parcours.num.Seed;
import picocli.CommandLine.Option;

/** Where chance comes from, and how many threads work. */
final class RandomOptions {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where all chance comes from; default 1.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Default: all processors. The result does not depend on it.")
    private @Nullable Integer threads;

    Seed seed() {
        return new Seed(seed);
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
