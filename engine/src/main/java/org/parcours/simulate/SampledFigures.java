package org.parcours.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;

/**
 * Key figures and their 95 % intervals from the ways in which customers ended. All customers who end in one way brought
 * the same, so that means and variances over customers are exact sums over endings. Customers who are divided among
 * plain campaigns count as drawn from all: that is at most a little wide, because the size of each part is known.
 */
final class SampledFigures {
    private final World world;
    private final long audience;
    private final Map<KeyFigure, Double> sums = new EnumMap<>(KeyFigure.class);
    private final Map<KeyFigure, Double> squares = new EnumMap<>(KeyFigure.class);
    private double costTimesConversions;

    SampledFigures(World world, long audience) {
        this.world = world;
        this.audience = audience;
    }

    /** Adds customers who lived one plain campaign. */
    void add(StepTree tree, List<Ending> endings) {
        EndingAmounts amounts = new EndingAmounts(world, tree);
        endings.forEach(ending -> add(ending, amounts.of(ending)));
    }

    private void add(Ending ending, Map<KeyFigure, Double> one) {
        double customers = ending.customers();
        costTimesConversions += customers
                * EndingAmounts.amount(one, KeyFigure.COST)
                * EndingAmounts.amount(one, KeyFigure.CONVERSIONS);
        one.forEach((figure, amount) -> {
            sums.merge(figure, customers * amount, Double::sum);
            squares.merge(figure, customers * amount * amount, Double::sum);
        });
    }

    /** Every key figure. */
    Map<KeyFigure, Estimate> figures() {
        Map<KeyFigure, Estimate> figures = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            double sum = sum(figure);
            figures.put(
                    figure,
                    switch (figure) {
                        case CAC -> costPerConversion();
                        case CONVERSIONS, OPT_OUTS, ORGANIC_CONVERSIONS ->
                            estimate(sum, Interval.wilson95(sum, (double) audience));
                        default -> estimate(sum, Interval.normal95(sum, standardError(figure)));
                    });
        }
        return figures;
    }

    /** One customer alone says nothing of how much customers differ. */
    private Estimate estimate(double value, Interval interval) {
        return new Estimate(OptionalDouble.of(value), audience < 2 ? Optional.empty() : Optional.of(interval));
    }

    /** The standard error of a sum over independent customers. */
    private double standardError(KeyFigure figure) {
        return Interval.standardErrorOfSum(sum(figure), squares(figure), (double) audience);
    }

    private double sum(KeyFigure figure) {
        return sums.getOrDefault(figure, 0.0);
    }

    private double squares(KeyFigure figure) {
        return squares.getOrDefault(figure, 0.0);
    }

    /**
     * A ratio of two sums, with the standard error of the delta method: W. G. Cochran, <i>Sampling Techniques</i>, 3rd
     * edition, 1977, eq. 6.13.
     */
    private Estimate costPerConversion() {
        double conversions = sum(KeyFigure.CONVERSIONS);
        if (conversions == 0) {
            return new Estimate(OptionalDouble.empty(), Optional.empty());
        }
        double cost = sum(KeyFigure.COST);
        double ratio = cost / conversions;
        double residualSquares = squares(KeyFigure.COST)
                - 2 * ratio * costTimesConversions
                + ratio * ratio * squares(KeyFigure.CONVERSIONS);
        double standardError = Math.sqrt(Math.max(0, residualSquares)) / conversions;
        return estimate(ratio, Interval.normal95(ratio, standardError));
    }
}
