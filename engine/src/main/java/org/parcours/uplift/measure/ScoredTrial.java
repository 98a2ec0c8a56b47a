package org.parcours.uplift.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;

/** A trial whose customers have foretold effects, made without looking at their outcomes. Never changes. */
public final class ScoredTrial {
    private static final String ANY = "any treatment";

    private final Trial drawn;
    private final Trial trial;
    private final double[] outcome;
    private final double[][] effects;
    private final Optional<Propensities> propensities;
    private final Units units;

    private ScoredTrial(
            Trial drawn,
            Trial trial,
            double[] outcome,
            double[][] effects,
            Optional<Propensities> propensities,
            Units units) {
        this.drawn = drawn;
        this.trial = trial;
        this.outcome = outcome;
        this.effects = effects;
        this.propensities = propensities;
        this.units = units;
        if (outcome.length != trial.units() || units.rows() != trial.units()) {
            throw new IllegalArgumentException("There are arms of " + trial.units() + " customers, outcomes of "
                    + outcome.length + " and units of " + units.rows() + "; make them equal.");
        }
        for (double[] ofArm : effects) {
            requireNumbers(ofArm, trial.units());
        }
    }

    /**
     * A trial with an effect for each treatment.
     *
     * @param trial of each customer his arm, the control first
     * @param effects of each arm but the control its foretold effect on each customer; that of arm k stands at k − 1
     * @param propensities with which the arms were drawn; where empty, the arms' shares
     */
    public static ScoredTrial byArm(
            Trial trial, double[] outcome, double[][] effects, Optional<Propensities> propensities, Units units) {
        if (effects.length != trial.arms().size() - 1) {
            throw new IllegalArgumentException(
                    "There are effects of " + effects.length + " arms, but the treatments are "
                            + trial.arms().subList(1, trial.arms().size()) + "; give one for each.");
        }
        return new ScoredTrial(trial, trial, outcome.clone(), effects.clone(), propensities, units);
    }

    /**
     * A trial with one score for being treated; several treatments count as one, drawn as they were in the trial.
     *
     * @param propensities of the two arms; where empty, their shares
     */
    public static ScoredTrial ofScore(
            Trial trial, double[] outcome, double[] score, Optional<Propensities> propensities, Units units) {
        return new ScoredTrial(
                trial, twoArms(trial), outcome.clone(), new double[][] {score.clone()}, propensities, units);
    }

    private static Trial twoArms(Trial trial) {
        if (trial.arms().size() == 2) {
            return trial;
        }
        int[] arm = new int[trial.units()];
        for (int row = 0; row < arm.length; row++) {
            arm[row] = Math.min(1, trial.arm(row));
        }
        return new Trial(List.of(trial.arms().get(0), ANY), arm);
    }

    private static void requireNumbers(double[] effects, int rows) {
        if (effects.length != rows) {
            throw new IllegalArgumentException(
                    "There are " + effects.length + " scores for " + rows + " customers; make them equal.");
        }
        for (int row = 0; row < rows; row++) {
            if (!Double.isFinite(effects[row])) {
                throw new IllegalArgumentException(
                        "The score of row " + row + " is " + effects[row] + "; each customer needs a finite one.");
            }
        }
    }

    /** The same with propensities clipped as {@link Propensities#clipped} does it; shares of arms stay what they are. */
    public ScoredTrial clipped(double least) {
        return new ScoredTrial(drawn, trial, outcome, effects, propensities.map(known -> known.clipped(least)), units);
    }

    /** The customers whose chance of every arm is at least so much, see {@link Propensities#within}. */
    public int[] within(double least) {
        return propensities().within(least);
    }

    /** The trial of some of its customers, in a given order. */
    public ScoredTrial select(int[] rows) {
        double[][] some = new double[effects.length][rows.length];
        double[] outcomes = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = outcome[rows[i]];
            for (int treatment = 0; treatment < some.length; treatment++) {
                some[treatment][i] = effects[treatment][rows[i]];
            }
        }
        return new ScoredTrial(
                select(drawn, rows),
                select(trial, rows),
                outcomes,
                some,
                propensities.map(known -> known.select(rows)),
                units.select(rows));
    }

    private static Trial select(Trial trial, int[] rows) {
        int[] arm = new int[rows.length];
        Arrays.setAll(arm, i -> trial.arm(rows[i]));
        return new Trial(trial.arms(), arm);
    }

    /** Who was in which arm, the control first; two arms where several treatments count as one. */
    public Trial trial() {
        return trial;
    }

    /** The trial as it was drawn, with all its arms. */
    public Trial drawn() {
        return drawn;
    }

    /** How many customers there are. */
    public int rows() {
        return outcome.length;
    }

    Units units() {
        return units;
    }

    double[] outcome() {
        return outcome;
    }

    /** Of each row its arm. */
    int[] arms() {
        int[] arm = new int[rows()];
        for (int row = 0; row < arm.length; row++) {
            arm[row] = trial.arm(row);
        }
        return arm;
    }

    /** Whether the propensities are nothing but the arms' shares. */
    boolean hasShares() {
        return propensities.isEmpty();
    }

    Propensities propensities() {
        return propensities.orElseGet(() -> Propensities.shares(trial));
    }

    /** The treatment of the greatest foretold effect; of equal ones the first. */
    int bestTreatment(int row) {
        int best = 0;
        for (int each = 1; each < effects.length; each++) {
            best = effects[each][row] > effects[best][row] ? each : best;
        }
        return best + 1;
    }

    /** Of each row its best treatment. */
    int[] bestTreatments() {
        int[] best = new int[rows()];
        for (int row = 0; row < best.length; row++) {
            best[row] = bestTreatment(row);
        }
        return best;
    }

    /** Of each row the greatest of its foretold effects. */
    double[] greatestEffects() {
        double[] greatest = new double[rows()];
        for (int row = 0; row < greatest.length; row++) {
            greatest[row] = effects[bestTreatment(row) - 1][row];
        }
        return greatest;
    }

    /** Of each row its best treatment where that is foretold to change more than so much, else the control. */
    int[] choice(double threshold) {
        int[] choice = bestTreatments();
        for (int row = 0; row < choice.length; row++) {
            choice[row] = effects[choice[row] - 1][row] > threshold ? choice[row] : 0;
        }
        return choice;
    }

    /** The controls, and of the treated those who got their best treatment: chance made them alike. */
    RankedTrial ranked() {
        int[] kept = new int[rows()];
        int size = 0;
        for (int row = 0; row < kept.length; row++) {
            int arm = trial.arm(row);
            if (arm == 0 || arm == bestTreatment(row)) {
                kept[size++] = row;
            }
        }
        int[] rows = Arrays.copyOf(kept, size);
        double[] score = new double[size];
        boolean[] treated = new boolean[size];
        double[] keptOutcome = new double[size];
        for (int i = 0; i < size; i++) {
            int row = rows[i];
            score[i] = effects[bestTreatment(row) - 1][row];
            treated[i] = trial.arm(row) > 0;
            keptOutcome[i] = outcome[row];
        }
        return RankedTrial.of(score, treated, keptOutcome, units.select(rows));
    }
}
