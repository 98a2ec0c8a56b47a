package org.parcours.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.plan.bandit.Bandit;
import org.parcours.plan.bandit.BetaThompson;
import org.parcours.plan.bandit.EpsilonGreedy;
import org.parcours.plan.bandit.LinUcb;
import org.parcours.plan.bandit.LinearThompson;
import org.parcours.plan.bandit.SquareCb;
import org.parcours.plan.bandit.Ucb1;
import picocli.CommandLine.Option;

/** The options of bandits; rewards stand for them between 0, the lowest one, and 1, the highest. */
final class BanditOptions {
    /** The methods that decide once per customer. */
    static final List<String> METHODS =
            List.of("epsilon-greedy", "ucb", "linucb", "thompson", "linear-thompson", "squarecb");

    private static final double SHARE = 0.1;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Bandits: decisions before their rewards are known; default 1.")
    private int batch = 1;

    @Option(
            names = "--falling",
            paramLabel = "C",
            description = "epsilon-greedy: the share at random is at most C/n after n customers; default: it stays.")
    private @Nullable Double falling;

    @Option(names = "--alpha", paramLabel = "A", description = "linucb: the width of its bound; default 1.")
    private double alpha = 1;

    @Option(names = "--noise", paramLabel = "V", description = "linear-thompson: the spread of a reward; default 0.5.")
    private double noise = 0.5;

    @Option(names = "--gamma", paramLabel = "G", description = "squarecb: γ is G times the root of n; default 10.")
    private double gamma = 10;

    @Option(names = "--penalty", paramLabel = "L", description = "Linear bandits: the ridge penalty; default 1.")
    private double penalty = 1;

    @Option(
            names = "--prior",
            paramLabel = "A,B",
            split = ",",
            description = "thompson: successes and failures counted in advance; default 1,1.")
    private List<Double> prior = List.of(1.0, 1.0);

    @Option(
            names = "--evenly",
            description = "The log has no propensities: each action of a state was drawn with the same probability.")
    private boolean evenly;

    @Option(
            names = "--log-out",
            paramLabel = "FILE",
            description = "Bandits: write each decision with its exact propensity (CSV, also .gz, or .parquet).")
    private @Nullable Path log;

    int batch() {
        return batch;
    }

    boolean evenly() {
        return evenly;
    }

    Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    /**
     * A bandit of a method.
     *
     * @param share of decisions at random, if one was asked for
     */
    Bandit bandit(String method, int arms, int features, OptionalDouble share) {
        double epsilon = share.orElse(SHARE);
        return switch (method) {
            case "epsilon-greedy" ->
                falling == null ? EpsilonGreedy.constant(arms, epsilon) : EpsilonGreedy.falling(arms, epsilon, falling);
            case "ucb" -> new Ucb1(arms);
            case "linucb" -> new LinUcb(arms, features, alpha, penalty);
            case "thompson" -> new BetaThompson(arms, successes(), prior.get(1));
            case "linear-thompson" -> new LinearThompson(arms, features, noise, penalty);
            case "squarecb" -> new SquareCb(arms, features, gamma, 0.5, penalty);
            default -> throw new IllegalStateException(method + " is no bandit");
        };
    }

    private double successes() {
        if (prior.size() != 2) {
            throw new IllegalArgumentException(
                    "The prior is %s; give successes and failures as A,B, such as 1,9.".formatted(prior));
        }
        return prior.get(0);
    }
}
