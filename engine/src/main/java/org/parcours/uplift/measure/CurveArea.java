package org.parcours.uplift.measure;

/** The area under a curve in straight lines between the ends of groups of equal score, from (0, 0) on. */
final class CurveArea {
    private final GainCurve curve;
    private final ArmSums sums = new ArmSums();
    private double area;
    private double lastRows;
    private double lastHeight;

    CurveArea(GainCurve curve) {
        this.curve = curve;
    }

    /** The area under the curve of a ranking. */
    static CurveArea of(RankedTrial trial, GainCurve curve) {
        CurveArea area = new CurveArea(curve);
        for (int rank = 0; rank < trial.rows(); rank++) {
            area.sums.add(trial.isTreated(rank), trial.outcome(rank));
            if (trial.endsGroup(rank)) {
                area.endGroup();
            }
        }
        return area;
    }

    /** Goes on by a group of customers of whom so many were treated, so many not, all with one outcome 0 or 1. */
    CurveArea group(double treated, double controls, double outcome) {
        if (treated + controls > 0) {
            sums.add(treated, treated * outcome, controls, controls * outcome);
            endGroup();
        }
        return this;
    }

    private void endGroup() {
        double height = curve.at(sums);
        area += (sums.rows() - lastRows) * (height + lastHeight) / 2;
        lastRows = sums.rows();
        lastHeight = height;
    }

    /** The area between the curve and the straight line to its end. */
    double aboveLine() {
        return area - lastRows * lastHeight / 2;
    }
}
