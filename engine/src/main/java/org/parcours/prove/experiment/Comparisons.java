package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parcours.num.Interval;
import org.parcours.num.StudentProbability;
import org.parcours.num.StudentQuantile;

/**
 * All arms against the control. Rates are tested by z with the variance pooled under the null and get the interval of the
 * unpooled variance; ratios by z with the delta method's variance; means by t with the degrees of freedom of B. L. Welch,
 * "The generalization of 'Student's' problem when several different population variances are involved", Biometrika 34, 1947.
 * Holm's test has no intervals of its own; those of Bonferroni hold and are given.
 */
final class Comparisons {
    private final List<ArmReading> arms;
    private final boolean isRate;
    private final boolean isMean;
    private final ReadingSettings settings;
    private final ArmReading control;
    private final double[] errors;
    private final double[] degrees;
    private final double[] statistics;
    private final double[] loadings;

    Comparisons(List<ArmReading> arms, boolean isRate, boolean isMean, ReadingSettings settings) {
        this.arms = arms;
        this.isRate = isRate;
        this.isMean = isMean;
        this.settings = settings;
        this.control = arms.get(0);
        int count = arms.size() - 1;
        errors = new double[count];
        degrees = new double[count];
        statistics = new double[count];
        loadings = new double[count];
        for (int i = 0; i < count; i++) {
            prepare(i, arms.get(i + 1));
        }
    }

    private void prepare(int i, ArmReading arm) {
        double own = square(arm.standardError());
        double shared = square(control.standardError());
        errors[i] = Math.sqrt(own + shared);
        degrees[i] = isMean ? welch(arm, own, shared) : Double.POSITIVE_INFINITY;
        double tested = isRate ? pooledError(arm) : errors[i];
        statistics[i] = tested == 0 ? 0 : (arm.value() - control.value()) / tested;
        loadings[i] = own + shared == 0 ? 0 : Math.min(1 - 1e-9, Math.sqrt(shared / (own + shared)));
    }

    private double welch(ArmReading arm, double own, double shared) {
        double sum = own + shared;
        return sum == 0 ? 1 : sum * sum / (own * own / (arm.units() - 1) + shared * shared / (control.units() - 1));
    }

    private double pooledError(ArmReading arm) {
        double all = (double) arm.units() + control.units();
        double pooled = (arm.value() * arm.units() + control.value() * control.units()) / all;
        return Math.sqrt(pooled * (1 - pooled) * (1.0 / arm.units() + 1.0 / control.units()));
    }

    /** The comparisons in the order of the arms. */
    List<Comparison> all() {
        double[] alone = new double[errors.length];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = 2 * StudentProbability.below(-Math.abs(statistics[i]), degrees[i]);
        }
        double[] adjusted = adjusted(alone);
        List<Comparison> all = new ArrayList<>();
        for (int i = 0; i < alone.length; i++) {
            all.add(comparison(i, alone[i], adjusted[i]));
        }
        return all;
    }

    private Comparison comparison(int i, double alone, double adjusted) {
        ArmReading arm = arms.get(i + 1);
        double difference = arm.value() - control.value();
        if (errors[i] == 0) {
            return new Comparison(
                    arm.arm(),
                    difference,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    1,
                    1,
                    Optional.empty(),
                    Optional.empty());
        }
        double critical = critical(i);
        AlwaysValid sequential = new AlwaysValid(sequentialAlpha(), settings.plannedUnits());
        double units = (double) arm.units() + control.units();
        double always = sequential.pValue(difference, errors[i], units) * settings.alpha() / sequentialAlpha();
        Optional<Double> lift = control.value() > 0 ? Optional.of(difference / control.value()) : Optional.empty();
        return new Comparison(
                arm.arm(),
                difference,
                errors[i],
                Optional.of(around(difference, critical * errors[i])),
                Optional.of(around(difference, sequential.halfWidth(errors[i], units))),
                alone,
                adjusted,
                Math.min(1, always),
                lift,
                lift.map(ratio -> around(ratio, critical * liftError(arm, ratio))));
    }

    /** √(e_arm² + (1 + lift)² e_control²) / control. */
    private double liftError(ArmReading arm, double lift) {
        double shared = (1 + lift) * control.standardError();
        return Math.sqrt(square(arm.standardError()) + shared * shared) / control.value();
    }

    private double sequentialAlpha() {
        return settings.correction() == Correction.NONE ? settings.alpha() : settings.alpha() / errors.length;
    }

    private double critical(int i) {
        return switch (settings.correction()) {
            case NONE -> StudentQuantile.of(1 - settings.alpha() / 2, degrees[i]);
            case BONFERRONI, HOLM -> StudentQuantile.of(1 - settings.alpha() / 2 / errors.length, degrees[i]);
            case DUNNETT -> dunnett(i).critical(settings.alpha());
        };
    }

    private Dunnett dunnett(int i) {
        return new Dunnett(loadings, Sides.TWO, degrees[i]);
    }

    private double[] adjusted(double[] alone) {
        double[] adjusted = new double[alone.length];
        for (int i = 0; i < alone.length; i++) {
            adjusted[i] = switch (settings.correction()) {
                case NONE, HOLM -> alone[i];
                case BONFERRONI -> Math.min(1, alone[i] * alone.length);
                case DUNNETT -> errors[i] == 0 ? 1 : dunnett(i).beyond(Math.abs(statistics[i]));
            };
        }
        return settings.correction() == Correction.HOLM ? steppedDown(alone) : adjusted;
    }

    /** Each in the order of size times the number still open, and never below the one before. */
    private static double[] steppedDown(double[] alone) {
        List<Integer> order = IntStream.range(0, alone.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> alone[i]))
                .toList();
        double[] adjusted = new double[alone.length];
        double before = 0;
        for (int step = 0; step < alone.length; step++) {
            int i = order.get(step);
            before = Math.max(before, Math.min(1, alone[i] * (alone.length - step)));
            adjusted[i] = before;
        }
        return adjusted;
    }

    private static Interval around(double middle, double half) {
        return new Interval(middle - half, middle + half);
    }

    private static double square(double number) {
        return number * number;
    }
}
