package org.parcours.plan.batch;

import org.parcours.model.Situations;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedClassifier;

/**
 * How probable each action was in each situation under the policy that wrote the log: its frequency where situations are
 * states, an estimate by a classifier where they are features.
 */
final class Behaviour {
    private final double[] probability;
    private final int actions;

    Behaviour(Experience experience, Situations situations, FittedQSettings settings) {
        this.actions = experience.actions();
        this.probability = new double[Math.multiplyExact(situations.size(), actions)];
        if (situations.areStates() || actions == 1) {
            count(experience, situations.size());
        } else {
            estimate(experience, situations.table().orElseThrow(), settings);
        }
    }

    /** The probability of an action in a situation; 0 for all of them where nothing is known. */
    double probability(int situation, int action) {
        return probability[situation * actions + action];
    }

    private void count(Experience experience, int situations) {
        double[] all = new double[situations];
        for (int cell = 0; cell < experience.cells(); cell++) {
            all[experience.situation(cell)] += experience.visits(cell);
        }
        for (int cell = 0; cell < experience.cells(); cell++) {
            int situation = experience.situation(cell);
            probability[situation * actions + experience.action(cell)] = experience.visits(cell) / all[situation];
        }
    }

    private void estimate(Experience experience, FeatureTable table, FittedQSettings settings) {
        int[] situation = new int[experience.cells()];
        int[] action = new int[experience.cells()];
        for (int cell = 0; cell < situation.length; cell++) {
            situation[cell] = experience.situation(cell);
            action[cell] = experience.action(cell);
        }
        FittedClassifier fitted = settings.behaviour()
                .fit(table.select(situation), action, actions, experience.allVisits(), settings.seed());
        double[] features = new double[table.width()];
        double[] into = new double[actions];
        for (int each = 0; each < table.rows(); each++) {
            table.copyRow(each, features);
            fitted.probabilities(features, into);
            System.arraycopy(into, 0, probability, each * actions, actions);
        }
    }
}
