package org.parcours.cli;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.files.PropensityDocument;
import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.CalibratedClassifier;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.propensity.EstimatedPropensities;
import picocli.CommandLine.Option;

/** With which probability each customer was put into each arm, and what is done where one is too small. */
final class PropensityOptions {
    private static final int FOLDS = 5;
    private static final int CALIBRATION_FOLDS = 3;

    @Option(
            names = "--propensity",
            paramLabel = "P",
            defaultValue = "known",
            description = "known (default): arms were drawn by lot, with the shares they have; estimated: nobody drew"
                    + " lots, and a model says how likely each arm was.")
    private String propensity = "known";

    @Option(
            names = "--propensity-model",
            paramLabel = "M",
            defaultValue = "logistic",
            description = "What estimates them: logistic (default), or boosting: boosted trees, calibrated.")
    private String model = "logistic";

    @Option(
            names = "--clip",
            paramLabel = "LO",
            defaultValue = "0.01",
            description = "Estimated propensities are lifted to it, and so of two arms lie within LO and 1 − LO;"
                    + " default 0.01.")
    private double clip = 0.01;

    @Option(
            names = "--trim",
            paramLabel = "LO",
            description =
                    "Leave out customers whose estimated propensity of some arm is smaller, such as 0.1; by default"
                            + " nobody.")
    private @Nullable Double trim;

    /** Customers with the propensities of their arms; those who are too sure of an arm are left out where that was asked for. */
    StudiedCustomers studied(UpliftData data, BoostingSettings boosting, Seed seed, int threads) {
        return studied(data, unclipped(data, boosting, seed, threads));
    }

    /** The same by propensities of which none is clipped. */
    StudiedCustomers studied(UpliftData data, Propensities all) {
        if (!isEstimated()) {
            return new StudiedCustomers(data, all, all.within(0), document(data.rows(), 0));
        }
        int[] kept = all.within(trim == null ? 0 : trim);
        requireEachArm(data, kept);
        boolean isWhole = kept.length == data.rows();
        return new StudiedCustomers(
                isWhole ? data : data.select(kept),
                (isWhole ? all : all.select(kept)).clipped(clip),
                kept,
                document(kept.length, data.rows() - kept.length));
    }

    /** The propensities of all customers of a table, clipped where they are estimated. */
    Propensities propensities(UpliftData data, BoostingSettings boosting, Seed seed, int threads) {
        Propensities all = unclipped(data, boosting, seed, threads);
        return isEstimated() ? all.clipped(clip) : all;
    }

    /** The propensities before any is clipped. */
    Propensities unclipped(UpliftData data, BoostingSettings boosting, Seed seed, int threads) {
        if (!isEstimated()) {
            return Propensities.shares(data);
        }
        return EstimatedPropensities.of(data, classifier(boosting), FOLDS, seed.child(FOLDS), threads);
    }

    /** Below which propensity customers are left out. */
    OptionalDouble trim() {
        return trim == null ? OptionalDouble.empty() : OptionalDouble.of(trim);
    }

    private boolean isEstimated() {
        return switch (propensity) {
            case "known" -> {
                requireNothingToTrim();
                yield false;
            }
            case "estimated" -> true;
            default ->
                throw new IllegalArgumentException("--propensity is \"" + propensity + "\"; give known or estimated.");
        };
    }

    private void requireNothingToTrim() {
        if (trim != null) {
            throw new IllegalArgumentException(
                    "--trim leaves out customers by their estimated propensities, but these are"
                            + " known; add --propensity estimated.");
        }
    }

    private Classifier classifier(BoostingSettings boosting) {
        return switch (model) {
            case "logistic" -> LogisticRegression.DEFAULT;
            case "boosting" -> new CalibratedClassifier(Boosting.load().classifier(boosting), CALIBRATION_FOLDS);
            default ->
                throw new IllegalArgumentException(
                        "--propensity-model is \"" + model + "\"; give logistic or boosting.");
        };
    }

    private void requireEachArm(UpliftData data, int[] kept) {
        int[] rows = new int[data.arms()];
        for (int row : kept) {
            rows[data.trial().arm(row)]++;
        }
        for (int arm = 0; arm < rows.length; arm++) {
            if (rows[arm] == 0) {
                throw new IllegalArgumentException("--trim " + trim + " leaves nobody in the arm \""
                        + data.trial().arms().get(arm) + "\"; trim less, or compare other arms.");
            }
        }
    }

    private PropensityDocument document(int rows, int leftOut) {
        return isEstimated()
                ? PropensityDocument.estimated(model, clip, trim(), rows, leftOut)
                : PropensityDocument.known(rows);
    }
}
