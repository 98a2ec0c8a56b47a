package org.parcours.plan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.model.Situations;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedRegressor;
import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;

/**
 * Fits what each action is worth in each situation to the mean targets of cells, weighted by visits. For squared errors
 * this is the same fit as to all rows, since rows of a cell look alike.
 */
final class ValueFit {
    private final Experience experience;
    private final int situations;
    private final Optional<FeatureTable> table;
    private final Optional<Regressor> regressor;
    private final ActionModel actionModel;
    private final Seed seed;
    private final List<int[]> cellsOf = new ArrayList<>();
    private final List<FeatureTable> tableOf = new ArrayList<>();

    ValueFit(Experience experience, Situations situations, FittedQSettings settings) {
        this.experience = experience;
        this.situations = situations.size();
        this.table = situations.table();
        this.regressor = settings.regressor();
        this.actionModel = settings.actionModel();
        this.seed = settings.seed();
        if (regressor.isPresent() && table.isEmpty()) {
            throw new IllegalArgumentException("The log has " + situations.size()
                    + " states, too many for a column each; take linear, which needs none, or give features.");
        }
        if (regressor.isPresent() && actionModel == ActionModel.PER_ACTION) {
            for (int action = 0; action < experience.actions(); action++) {
                cellsOf.add(cells(action));
                tableOf.add(table.orElseThrow().select(situations(cellsOf.get(action))));
            }
        }
    }

    /**
     * Fits action values.
     *
     * @param means of each cell its mean target
     * @return of each situation and action its value, at {@code situation · actions + action}; NaN for an action of
     *     which nothing is known there
     */
    double[] fit(double[] means) {
        if (regressor.isEmpty()) {
            return table(means);
        }
        return actionModel == ActionModel.ONE_HOT ? oneHot(means) : perAction(means);
    }

    private double[] table(double[] means) {
        double[] values = unknown();
        for (int cell = 0; cell < means.length; cell++) {
            values[experience.situation(cell) * experience.actions() + experience.action(cell)] = means[cell];
        }
        return values;
    }

    private double[] perAction(double[] means) {
        FeatureTable features = table.orElseThrow();
        double[] values = unknown();
        double[] predicted = new double[situations];
        for (int action = 0; action < experience.actions(); action++) {
            int[] cells = cellsOf.get(action);
            if (cells.length > 0) {
                FittedRegressor fitted = regressor
                        .orElseThrow()
                        .fit(
                                tableOf.get(action),
                                pick(means, cells),
                                pick(experience.allVisits(), cells),
                                seed.child(action));
                fitted.predict(features, predicted);
                for (int situation = 0; situation < situations; situation++) {
                    values[situation * experience.actions() + action] = predicted[situation];
                }
            }
        }
        return values;
    }

    private double[] oneHot(double[] means) {
        FeatureTable features = table.orElseThrow();
        int[] situation = new int[experience.cells()];
        int[] action = new int[experience.cells()];
        for (int cell = 0; cell < situation.length; cell++) {
            situation[cell] = experience.situation(cell);
            action[cell] = experience.action(cell);
        }
        FittedRegressor fitted = regressor
                .orElseThrow()
                .fit(withActions(features.select(situation), action), means, experience.allVisits(), seed);
        double[] values = unknown();
        double[] predicted = new double[situations];
        int[] same = new int[situations];
        for (int each = 0; each < experience.actions(); each++) {
            Arrays.fill(same, each);
            fitted.predict(withActions(features, same), predicted);
            for (int s = 0; s < situations; s++) {
                values[s * experience.actions() + each] = predicted[s];
            }
        }
        return values;
    }

    private FeatureTable withActions(FeatureTable features, int[] action) {
        List<String> names = new ArrayList<>(features.names());
        double[][] columns = new double[features.width() + experience.actions()][features.rows()];
        for (int row = 0; row < features.rows(); row++) {
            for (int column = 0; column < features.width(); column++) {
                columns[column][row] = features.value(column, row);
            }
            columns[features.width() + action[row]][row] = 1;
        }
        for (int each = 0; each < experience.actions(); each++) {
            names.add("action " + each);
        }
        return FeatureTable.of(names, columns);
    }

    private double[] unknown() {
        double[] values = new double[Math.multiplyExact(situations, experience.actions())];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private int[] cells(int action) {
        int[] cells = new int[experience.cells()];
        int size = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (experience.action(cell) == action) {
                cells[size++] = cell;
            }
        }
        return Arrays.copyOf(cells, size);
    }

    private int[] situations(int[] cells) {
        int[] picked = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            picked[i] = experience.situation(cells[i]);
        }
        return picked;
    }

    private static double[] pick(double[] numbers, int[] cells) {
        double[] picked = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            picked[i] = numbers[cells[i]];
        }
        return picked;
    }
}
