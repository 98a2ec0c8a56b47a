package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parcours plan}: the exact optimum of a world, and what a drawn campaign leaves on the table. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "The exact optimum: of a world, or against a drawn campaign.")
final class PlanCommand implements Runnable {
    /** What is planned on: exactly one of these. */
    static final class Source {
        @Option(
                names = "--world",
                paramLabel = "W",
                required = true,
                description = "A world that ships (stories, benchmark) or a world file (YAML).")
        private @Nullable String world;

        @Option(
                names = "--campaign",
                paramLabel = "CAMPAIGN",
                required = true,
                description = "A campaign file (JSON): adds what each of its decisions costs against the best one.")
        private @Nullable Path campaign;
    }

    /** Options of plans in worlds. */
    static final class WorldOptions {
        @Option(names = "--depth", paramLabel = "D", description = "The most steps of a journey; default: the world's.")
        Optional<Integer> depth = Optional.empty();

        @Option(
                names = "--margin",
                paramLabel = "M",
                description = "Money earned by a conversion; default: the world's.")
        Optional<Double> margin = Optional.empty();

        @Option(names = "--audience", paramLabel = "N", description = "Customers who enter; default: the world's.")
        Optional<Long> audience = Optional.empty();

        @Option(names = "--output", paramLabel = "FILE", description = "Write the best campaign to a file (JSON).")
        Optional<Path> output = Optional.empty();
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Source source;

    @Mixin
    private WorldOptions worldOptions = new WorldOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        if (source.world != null) {
            new PlanWorld(worldOptions, output).ofWorld(source.world);
        } else if (source.campaign != null) {
            new PlanWorld(worldOptions, output).ofCampaign(source.campaign);
        }
    }
}
