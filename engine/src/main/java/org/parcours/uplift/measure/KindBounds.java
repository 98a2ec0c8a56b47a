package org.parcours.uplift.measure;

import java.util.Arrays;
import java.util.List;

/**
 * Between which shares of the customers a kind lies.
 *
 * @param least no smaller share fits what was seen
 * @param greatest no greater share does
 */
public record KindBounds(Measured least, Measured greatest) {
    /**
     * The bounds of all kinds, least and greatest in turn, as means over lines of the percentile table: where scores tell
     * customers apart, the bounds of parts are closer together than those of the whole. Chance within a line moves them up;
     * NaN where a line lacks an arm, or where outcomes are not 0 and 1.
     */
    static double[] of(RankedTrial trial, List<Percentile> table) {
        CustomerKind[] kinds = CustomerKind.values();
        double[] bounds = new double[2 * kinds.length];
        if (!trial.isBinary()) {
            Arrays.fill(bounds, Double.NaN);
            return bounds;
        }
        for (Percentile line : table) {
            double share = (line.treated() + line.controls()) / trial.rows();
            for (int kind = 0; kind < kinds.length; kind++) {
                bounds[2 * kind] += share * kinds[kind].least(line.treatedMean(), line.controlMean());
                bounds[2 * kind + 1] += share * kinds[kind].greatest(line.treatedMean(), line.controlMean());
            }
        }
        return bounds;
    }
}
