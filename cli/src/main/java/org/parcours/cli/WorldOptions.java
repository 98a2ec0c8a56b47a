package org.parcours.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of plans in worlds. */
final class WorldOptions {
    @Option(
            names = "--depth",
            paramLabel = "D",
            description = "In a world: the most steps of a journey; default: the world's.")
    Optional<Integer> depth = Optional.empty();

    @Option(
            names = "--margin",
            paramLabel = "M",
            description = "In a world: money earned by a conversion; default: the world's.")
    Optional<Double> margin = Optional.empty();

    @Option(
            names = "--audience",
            paramLabel = "N",
            description = "In a world: customers who enter; default: the campaign's or the world's.")
    Optional<Long> audience = Optional.empty();
}
