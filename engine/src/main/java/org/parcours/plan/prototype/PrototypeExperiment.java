package org.parcours.plan.prototype;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parcours.num.Seed;

/**
 * Every way of pooling in the same markets, over many seeds: each draws a market and what happens in it. Learning goes on
 * to the last round, so that curves are of one length; where the threshold would have ended it is told.
 *
 * @param shape of the markets
 * @param sellers how many, at least 1
 * @param settings of the learning
 * @param seeds how many, at least 2
 * @param optimum what the best policy of each seller's segment earns
 * @param courses of each way of pooling what came of it
 */
public record PrototypeExperiment(
        MarketShape shape,
        int sellers,
        PrototypeSettings settings,
        int seeds,
        Mean optimum,
        Map<Pooling, Course> courses) {
    /**
     * What came of a way of pooling.
     *
     * @param weeks at the end of each round
     * @param value expected return of a journey after each round, mean over sellers
     * @param rightSegment share of sellers with a policy of their own segment after each round
     * @param variation the largest change of an action value in each round, mean over seeds
     * @param stopped share of seeds in which the variation fell below the threshold at some time
     * @param earned return of the journeys that were lived while learning
     * @param valueAhead by how much the last value lies above that of one policy for all, paired by seed
     * @param valueAheadOfOwn the same against one policy per seller
     * @param earnedAheadOfOwn by how much more was earned while learning than with one policy per seller
     */
    public record Course(
            List<Integer> weeks,
            List<Mean> value,
            List<Mean> rightSegment,
            List<Double> variation,
            double stopped,
            Mean earned,
            Mean valueAhead,
            Mean valueAheadOfOwn,
            Mean earnedAheadOfOwn) {
        public Course {
            weeks = List.copyOf(weeks);
            value = List.copyOf(value);
            rightSegment = List.copyOf(rightSegment);
            variation = List.copyOf(variation);
        }
    }

    public PrototypeExperiment {
        courses = Collections.unmodifiableMap(new EnumMap<>(courses));
    }

    /** Runs every way of pooling with every seed. */
    public static PrototypeExperiment run(
            MarketShape shape, int sellers, PrototypeSettings settings, int seeds, Seed seed) {
        if (seeds < 2) {
            throw new IllegalArgumentException("%d seeds; an interval needs at least 2.".formatted(seeds));
        }
        Map<Pooling, List<PrototypeRun>> runs = new EnumMap<>(Pooling.class);
        PrototypeSettings endless = settings.withThreshold(0);
        for (Pooling pooling : Pooling.values()) {
            List<PrototypeRun> all = new ArrayList<>();
            for (int i = 0; i < seeds; i++) {
                SellerMarket market = shape.market(seed.child(2L * i));
                all.add(CollaborativePrototypes.run(
                        market, shape.segments(sellers), pooling, endless, seed.child(2L * i + 1)));
            }
            runs.put(pooling, all);
        }
        Map<Pooling, Course> courses = new EnumMap<>(Pooling.class);
        runs.forEach((pooling, all) -> courses.put(
                pooling,
                course(all, listed(runs, Pooling.EVERYBODY), listed(runs, Pooling.OWN), settings.threshold())));
        Mean optimum = Mean.of(listed(runs, Pooling.OWN).stream()
                .mapToDouble(PrototypeRun::optimum)
                .toArray());
        return new PrototypeExperiment(shape, sellers, settings, seeds, optimum, courses);
    }

    /** What came of a way of pooling. */
    public Course course(Pooling pooling) {
        return requireNonNull(courses.get(pooling), pooling.toString());
    }

    private static List<PrototypeRun> listed(Map<Pooling, List<PrototypeRun>> runs, Pooling pooling) {
        return runs.getOrDefault(pooling, List.of());
    }

    private static Course course(
            List<PrototypeRun> runs, List<PrototypeRun> everybody, List<PrototypeRun> own, double threshold) {
        List<Integer> weeks = runs.get(0).rounds().stream().map(Round::weeks).toList();
        List<Mean> value = new ArrayList<>();
        List<Mean> right = new ArrayList<>();
        List<Double> variation = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            int round = i;
            value.add(Mean.of(numbers(runs, run -> run.rounds().get(round).value())));
            right.add(Mean.of(numbers(runs, run -> run.rounds().get(round).rightSegment())));
            variation.add(Mean.of(numbers(runs, run -> run.rounds().get(round).variation()))
                    .value());
        }
        return new Course(
                weeks,
                value,
                right,
                variation,
                (double) runs.stream().filter(run -> settles(run, threshold)).count() / runs.size(),
                Mean.of(numbers(runs, PrototypeExperiment::earned)),
                ahead(runs, everybody, run -> run.last().value()),
                ahead(runs, own, run -> run.last().value()),
                ahead(runs, own, PrototypeExperiment::earned));
    }

    private static boolean settles(PrototypeRun run, double threshold) {
        return run.rounds().stream().anyMatch(round -> round.variation() < threshold);
    }

    private static double earned(PrototypeRun run) {
        return run.rounds().stream().mapToDouble(Round::earned).average().orElseThrow();
    }

    private static Mean ahead(List<PrototypeRun> runs, List<PrototypeRun> others, Figure figure) {
        double[] ahead = numbers(runs, figure);
        double[] behind = numbers(others, figure);
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] -= behind[i];
        }
        return Mean.of(ahead);
    }

    private static double[] numbers(List<PrototypeRun> runs, Figure figure) {
        return runs.stream().mapToDouble(figure::of).toArray();
    }

    /** A number of a run. */
    private interface Figure {
        double of(PrototypeRun run);
    }
}
