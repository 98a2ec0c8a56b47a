package org.parcours.simulate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;

/**
 * By how much the key figures of a second campaign exceed those of a first one on the same customers, with 95 %
 * intervals from the differences customer by customer. All customers of a pair of endings differ by the same, so that
 * means and variances over customers are exact sums over pairs.
 */
final class PairedFigures {
    private final Side first;
    private final Side second;
    private final List<JointCounts.Pair> pairs;
    private final double audience;
    private final Map<KeyFigure, Double> sums = new EnumMap<>(KeyFigure.class);
    private final Map<KeyFigure, Double> squares = new EnumMap<>(KeyFigure.class);

    PairedFigures(
            Contender first,
            DividedSampler firstSampler,
            Contender second,
            DividedSampler secondSampler,
            List<JointCounts.Pair> pairs,
            long audience) {
        this.first = new Side(first, firstSampler);
        this.second = new Side(second, secondSampler);
        this.pairs = pairs;
        this.audience = (double) audience;
    }

    PairedDifferences differences() {
        for (JointCounts.Pair pair : pairs) {
            Map<KeyFigure, Double> before = first.amounts(pair.first());
            Map<KeyFigure, Double> after = second.amounts(pair.second());
            for (KeyFigure figure : KeyFigure.values()) {
                double difference = after.getOrDefault(figure, 0.0) - before.getOrDefault(figure, 0.0);
                sums.merge(figure, pair.customers() * difference, Double::sum);
                squares.merge(figure, pair.customers() * difference * difference, Double::sum);
            }
        }
        Map<KeyFigure, Estimate> differences = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            differences.put(
                    figure, figure == KeyFigure.CAC ? ratio(KeyFigure.COST, KeyFigure.CONVERSIONS) : estimate(figure));
        }
        return new PairedDifferences(differences, ratio(KeyFigure.ENGAGEMENTS, KeyFigure.CONTACTS));
    }

    private Estimate estimate(KeyFigure figure) {
        double difference = sum(figure);
        return new Estimate(
                OptionalDouble.of(difference),
                audience < 2 ? Optional.empty() : Optional.of(interval(figure, difference)));
    }

    private Interval interval(KeyFigure figure, double difference) {
        double unit = canDiffer(figure) ? rareUnit(figure) : 0;
        if (unit == 0) {
            double error = Interval.standardErrorOfSum(difference, squares(figure), audience);
            return Interval.normal95(difference, error);
        }
        return Interval.bonettPrice95(difference / unit, squares(figure) / (unit * unit), audience)
                .times(unit);
    }

    /** What one more rare event brings, without which an interval would claim that what was not seen cannot be. */
    private double rareUnit(KeyFigure figure) {
        return switch (figure) {
            case CONVERSIONS, OPT_OUTS, ORGANIC_CONVERSIONS, INCREMENTAL_CONVERSIONS -> 1;
            case PROFIT, INCREMENTAL_PROFIT -> Math.max(first.margin(), second.margin());
            case CONTACTS, ENGAGEMENTS, COST, CAC -> 0;
        };
    }

    /** Whether the two campaigns can differ in a figure at all. */
    private boolean canDiffer(KeyFigure figure) {
        boolean happens = switch (figure) {
            case OPT_OUTS -> first.hasOptOuts() || second.hasOptOuts();
            case ORGANIC_CONVERSIONS -> first.hasOrganic() || second.hasOrganic();
            default -> true;
        };
        return happens && !first.behavesLike(second);
    }

    private Estimate ratio(KeyFigure over, KeyFigure under) {
        PairedRatio ratio = new PairedRatio();
        for (JointCounts.Pair pair : pairs) {
            ratio.add(
                    pair.customers(),
                    first.amounts(pair.first(), over, under),
                    second.amounts(pair.second(), over, under));
        }
        OptionalDouble difference = ratio.difference();
        return new Estimate(
                difference,
                difference.isEmpty() || audience < 2
                        ? Optional.empty()
                        : Optional.of(Interval.normal95(difference.getAsDouble(), ratio.standardError())));
    }

    private double sum(KeyFigure figure) {
        return sums.getOrDefault(figure, 0.0);
    }

    private double squares(KeyFigure figure) {
        return squares.getOrDefault(figure, 0.0);
    }

    /** One of the two campaigns. */
    private static final class Side {
        private final Contender contender;
        private final DividedSampler sampler;
        private final Map<Integer, Map<KeyFigure, Double>> known = new HashMap<>();

        Side(Contender contender, DividedSampler sampler) {
            this.contender = contender;
            this.sampler = sampler;
        }

        Map<KeyFigure, Double> amounts(int cell) {
            return known.computeIfAbsent(cell, sampler::amounts);
        }

        PairedRatio.Amounts amounts(int cell, KeyFigure over, KeyFigure under) {
            Map<KeyFigure, Double> one = amounts(cell);
            return new PairedRatio.Amounts(EndingAmounts.amount(one, over), EndingAmounts.amount(one, under));
        }

        double margin() {
            return Math.abs(contender.world().economics().margin());
        }

        boolean hasOptOuts() {
            return contender.world().reactions().stream()
                    .anyMatch(reaction -> reaction.role() == Reaction.Role.OPT_OUT);
        }

        boolean hasOrganic() {
            return contender.world().behaviour().organic() > 0;
        }

        boolean behavesLike(Side other) {
            return contender.behavesLike(other.contender);
        }
    }
}
