package org.parcours.uplift.tree;

/** The mean outcome: trees of least squares. */
final class MeanMoment implements Moment {
    private final double[] outcome;

    MeanMoment(double[] outcome) {
        this.outcome = outcome;
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public double gradients(ArmRows rows, ArmRanges node, double[][][] into) {
        double mean = mean(rows, node);
        double squares = 0;
        for (int arm = 0; arm < rows.arms(); arm++) {
            for (int i = node.from(arm); i < node.to(arm); i++) {
                double gradient = outcome[rows.row(arm, i)] - mean;
                into[0][arm][i] = gradient;
                squares += gradient * gradient;
            }
        }
        return squares;
    }

    @Override
    public double[] leaf(ArmRows rows, ArmRanges node, double share) {
        return new double[] {share * mean(rows, node)};
    }

    private double mean(ArmRows rows, ArmRanges node) {
        double sum = 0;
        for (int arm = 0; arm < rows.arms(); arm++) {
            for (int i = node.from(arm); i < node.to(arm); i++) {
                sum += outcome[rows.row(arm, i)];
            }
        }
        return sum / node.size();
    }
}
