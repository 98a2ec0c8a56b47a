package org.parcours.uplift.measure;

/** Numbers that say how well a ranking puts those first whom the treatment changes most. Tools define them differently. */
public enum RankingMeasure {
    /** See {@link QiniCoefficient}. */
    QINI(
            "area between the Qini curve and its straight line over that of the perfect order, trapezoids over distinct"
                    + " scores (scikit-uplift: qini_auc_score)",
            0),

    /** See {@link UpliftAuc}. */
    UPLIFT_AUC(
            "area between the uplift curve and its straight line over that of the perfect order, trapezoids over"
                    + " distinct scores (scikit-uplift: uplift_auc_score)",
            0),

    /** See {@link RawQini#sum}. */
    RAW_QINI_SUM(
            "sum of Q(k) = Y_T(k) − Y_C(k)·N_T(k)/N_C(k) over the positions 0 … n; grows with n times the effect", 2),

    /** See {@link RawQini#mean}. */
    RAW_QINI_MEAN("mean of Q(k) over the positions 0 … n, in units of the outcome; grows with n times the effect", 1),

    /** See {@link CausalmlScores#auuc}. */
    CAUSALML_AUUC(
            "mean of gain(k)/|gain(n)| over the positions 0 … n, equal scores by their rows; chance gives 0.5 where the"
                    + " treatment helps (CausalML: auuc_score)",
            0),

    /** See {@link CausalmlScores#qini}. */
    CAUSALML_QINI(
            "mean of Q(k) less its straight line over |Q(n)|, positions 0 … n, equal scores by their rows (CausalML:"
                    + " qini_score)",
            0);

    private final String definition;
    private final int growth;

    RankingMeasure(String definition, int growth) {
        this.definition = definition;
        this.growth = growth;
    }

    /** What exactly is measured. */
    public String definition() {
        return definition;
    }

    /** What the measure says of a trial whatever its size; NaN where it is not defined. */
    double ofSample(RankedTrial trial) {
        return switch (this) {
            case QINI -> QiniCoefficient.of(trial);
            case UPLIFT_AUC -> UpliftAuc.of(trial);
            case RAW_QINI_SUM, RAW_QINI_MEAN -> RawQini.mean(trial) / trial.rows();
            case CAUSALML_AUUC -> CausalmlScores.auuc(trial);
            case CAUSALML_QINI -> CausalmlScores.qini(trial);
        };
    }

    /** By how much it is greater for so many rows: 1, n or n·(n + 1). */
    double scale(int rows) {
        return switch (growth) {
            case 0 -> 1;
            case 1 -> rows;
            default -> rows * (rows + 1.0);
        };
    }
}
