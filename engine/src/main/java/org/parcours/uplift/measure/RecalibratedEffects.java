package org.parcours.uplift.measure;

import java.util.Arrays;
import org.parcours.num.IsotonicRegression;
import org.parcours.num.RisingOrder;
import org.parcours.num.Seed;

/**
 * Foretold effects brought to the scale of the effects that came, without changing who comes before whom: the isotonic
 * regression of doubly robust scores on what was foretold.
 *
 * <p>Source: L. van der Laan, E. Ulloa-Pérez, M. Carone, A. Luedtke, "Causal isotonic calibration for heterogeneous treatment
 * effects", ICML 2023, algorithm 1.
 */
public final class RecalibratedEffects {
    private RecalibratedEffects() {}

    /**
     * The rule for customers that are not among these.
     *
     * @param foretold of each row the effect that was foretold without its outcome
     * @param effect of each row the doubly robust score of its effect
     */
    public static IsotonicRegression rule(double[] foretold, double[] effect) {
        double[] weight = new double[foretold.length];
        Arrays.fill(weight, 1);
        return IsotonicRegression.of(foretold, effect, weight);
    }

    /**
     * These customers' own recalibrated effects, each from a rule that did not see his unit: units are dealt into folds by
     * chance. Between folds the order of two customers may change a little.
     *
     * @param folds at least 2, at most as many as there are units
     */
    public static double[] crossFitted(double[] foretold, double[] effect, Units units, int folds, Seed seed) {
        if (folds < 2 || folds > units.count()) {
            throw new IllegalArgumentException(
                    folds + " folds of " + units.count() + " units; take at least 2 and at most as many as units.");
        }
        int[] fold = folds(units.count(), folds, seed);
        double[] recalibrated = new double[foretold.length];
        for (int held = 0; held < folds; held++) {
            IsotonicRegression rule = ruleWithout(held, fold, foretold, effect, units);
            for (int row = 0; row < recalibrated.length; row++) {
                if (fold[units.of(row)] == held) {
                    recalibrated[row] = rule.value(foretold[row]);
                }
            }
        }
        return recalibrated;
    }

    /** Folds whose sizes differ by at most one unit. */
    private static int[] folds(int units, int folds, Seed seed) {
        double[] lot = new double[units];
        Arrays.setAll(lot, seed::uniform);
        int[] order = RisingOrder.of(lot);
        int[] fold = new int[units];
        for (int place = 0; place < units; place++) {
            fold[order[place]] = place % folds;
        }
        return fold;
    }

    private static IsotonicRegression ruleWithout(
            int held, int[] fold, double[] foretold, double[] effect, Units units) {
        double[] someForetold = new double[foretold.length];
        double[] someEffects = new double[foretold.length];
        int size = 0;
        for (int row = 0; row < foretold.length; row++) {
            if (fold[units.of(row)] != held) {
                someForetold[size] = foretold[row];
                someEffects[size++] = effect[row];
            }
        }
        return rule(Arrays.copyOf(someForetold, size), Arrays.copyOf(someEffects, size));
    }
}
