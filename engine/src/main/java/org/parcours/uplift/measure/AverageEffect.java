package org.parcours.uplift.measure;

import java.util.stream.IntStream;

/**
 * The average effect of a treatment in a randomised trial: the difference of the arms' means.
 *
 * <p>Arms without a unit in common are compared by t with the degrees of freedom of B. L. Welch, "The generalization of
 * 'Student's' problem when several different population variances are involved", Biometrika 34, 1947. Where units have rows in
 * both arms, as shops whose customers are treated by lot, their errors partly cancel: they are added up by unit before they are
 * squared, with one degree less than there are units.
 */
public final class AverageEffect {
    private AverageEffect() {}

    /**
     * The difference of the means of two arms, rows of other arms left out, with an interval that needs neither equal
     * variances nor independent rows of a unit; without one where an arm is a single unit.
     *
     * @param arm of each row its arm
     * @param treatment the arm whose mean counts
     * @param control the arm whose mean is subtracted
     */
    public static Measured of(
            int[] arm, double[] outcome, int treatment, int control, Units units, EvaluationSettings settings) {
        ArmMean treated = ArmMean.of(arm, outcome, treatment, units);
        ArmMean left = ArmMean.of(arm, outcome, control, units);
        double value = treated.value() - left.value();
        if (treated.count() < 2 || left.count() < 2) {
            return Measured.normal(value, Double.NaN, 0); // one unit says nothing of how outcomes of its arm vary
        }
        int shared = (int) IntStream.range(0, units.count())
                .filter(unit -> treated.has(unit) && left.has(unit))
                .count();
        return shared == 0
                ? ofApart(value, treated, left, settings)
                : ofSharing(value, treated, left, treated.count() + left.count() - shared, settings);
    }

    private static Measured ofApart(double value, ArmMean treated, ArmMean left, EvaluationSettings settings) {
        double own = treated.variance();
        double other = left.variance();
        double sum = own + other;
        double degrees =
                sum == 0 ? 1 : sum * sum / (own * own / (treated.count() - 1) + other * other / (left.count() - 1));
        return Measured.normal(value, Math.sqrt(sum), settings.quantileOf(degrees));
    }

    private static Measured ofSharing(
            double value, ArmMean treated, ArmMean left, int count, EvaluationSettings settings) {
        double squares = IntStream.range(0, left.units())
                .mapToDouble(unit -> treated.added(unit) - left.added(unit))
                .map(error -> error * error)
                .sum();
        return Measured.normal(value, Math.sqrt(squares * count / (count - 1.0)), settings.quantile(count));
    }
}
