package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.num.StudentQuantile;

/**
 * What a rule is worth that gives each part of the customers an arm, by units from which it was not learnt. In each part the
 * units that got the rule's arm by lot stand for all; parts count as many as they have units.
 *
 * <p>The variance is the sum over the parts' arms, with the degrees of freedom of B. L. Welch, "The generalization of
 * 'Student's' problem when several different population variances are involved", Biometrika 34, 1947.
 *
 * @param learnt how many units the rule was learnt from
 * @param proved how many units tell what it is worth, those of unproved parts left out
 * @param unproved parts of which nothing is told, as an arm has fewer than two units there that the rule was not learnt from;
 *     what the rule gives them rests on those who taught it alone
 * @param value of a unit of the other parts under the rule, in units of the deciding measure
 * @param interval of the value; empty where nothing varies
 * @param comparisons with each arm for all, in the order of the arms
 */
public record RuleReading(
        int learnt,
        int proved,
        List<String> unproved,
        double value,
        Optional<Interval> interval,
        List<Comparison> comparisons) {
    public RuleReading {
        unproved = List.copyOf(unproved);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * The rule beside one arm for all.
     *
     * @param arm what all would get
     * @param value of a unit if all got it
     * @param difference the rule's value less the arm's
     * @param standardError of the difference; 0 where the rule gives the arm to all
     * @param interval of the difference; empty where it has no error
     */
    public record Comparison(
            String arm, double value, double difference, double standardError, Optional<Interval> interval) {}

    /** A part of the customers: its units that prove, what its arms are worth, and the number of the one that it gets. */
    record Part(int units, List<ArmReading> arms, int chosen) {}

    /** Values of arms that are added up, each with its weight. */
    private static final class Total {
        private double value;
        private double variance;
        private double squares;

        void add(double weight, ArmReading arm) {
            double own = weight * weight * arm.standardError() * arm.standardError();
            value += weight * arm.value();
            variance += own;
            squares += own * own / (arm.units() - 1);
        }

        Optional<Interval> interval(double alpha) {
            if (variance == 0) {
                return Optional.empty();
            }
            double half = StudentQuantile.of(1 - alpha / 2, variance * variance / squares) * Math.sqrt(variance);
            return Optional.of(new Interval(value - half, value + half));
        }
    }

    static RuleReading of(List<Part> parts, List<String> unproved, List<String> arms, int learnt, double alpha) {
        int proved = parts.stream().mapToInt(Part::units).sum();
        Total rule = new Total();
        parts.forEach(
                part -> rule.add((double) part.units() / proved, part.arms().get(part.chosen())));
        List<Comparison> comparisons = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            Total forAll = new Total();
            Total difference = new Total();
            for (Part part : parts) {
                double weight = (double) part.units() / proved;
                forAll.add(weight, part.arms().get(arm));
                if (part.chosen() != arm) {
                    difference.add(weight, part.arms().get(part.chosen()));
                    difference.add(-weight, part.arms().get(arm));
                }
            }
            comparisons.add(new Comparison(
                    arms.get(arm),
                    forAll.value,
                    difference.value,
                    Math.sqrt(difference.variance),
                    difference.interval(alpha)));
        }
        return new RuleReading(learnt, proved, unproved, rule.value, rule.interval(alpha), comparisons);
    }
}
