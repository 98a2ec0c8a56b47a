package org.parcours.plan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parcours.model.Situations;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RepeatedFit;
import org.parcours.num.Seed;

/**
 * Fits what each action is worth in each situation to the mean targets of cells, weighted by visits. For squared errors
 * this is the same fit as to all rows, since rows of a cell look alike. Nothing is asked of actions that were not taken
 * in a situation and do not count there.
 */
final class ValueFit {
    private final Experience experience;
    private final int size;
    private final List<Part> parts;

    /** Cells that are fitted together, and at which places of the action values their model is asked. */
    private static final class Part {
        private final int[] cells;
        private final int[] places;
        private final RepeatedFit fit;

        Part(int[] cells, int[] places, RepeatedFit fit) {
            this.cells = cells;
            this.places = places;
            this.fit = fit;
        }
    }

    ValueFit(Experience experience, Situations situations, Support support, FittedQSettings settings) {
        this.experience = experience;
        this.size = Math.multiplyExact(situations.size(), experience.actions());
        BitSet asked = support.allowed();
        for (int cell = 0; cell < experience.cells(); cell++) {
            asked.set(experience.place(cell));
        }
        this.parts = settings.regressor()
                .map(regressor ->
                        parts(regressor, table(situations), asked.stream().toArray(), settings))
                .orElse(List.of());
    }

    private static FeatureTable table(Situations situations) {
        return situations
                .table()
                .orElseThrow(() -> new IllegalArgumentException("The log has " + situations.size()
                        + " states, too many for a column each; take linear, which needs none, or give features."));
    }

    /**
     * Fits action values.
     *
     * @param means of each cell its mean target
     * @return of each situation and action its value, at {@code situation · actions + action}; NaN for an action that was
     *     not taken there and does not count
     */
    double[] fit(double[] means) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        if (parts.isEmpty()) {
            for (int cell = 0; cell < means.length; cell++) {
                values[experience.place(cell)] = means[cell];
            }
        }
        for (Part part : parts) {
            double[] predicted = new double[part.places.length];
            part.fit.fit(pick(means, part.cells), predicted);
            for (int i = 0; i < predicted.length; i++) {
                values[part.places[i]] = predicted[i];
            }
        }
        return values;
    }

    private List<Part> parts(Regressor regressor, FeatureTable features, int[] asked, FittedQSettings settings) {
        int[] all = IntStream.range(0, experience.cells()).toArray();
        return settings.actionModel() == ActionModel.ONE_HOT
                ? List.of(together(regressor, features, all, asked, settings.seed()))
                : eachAction(regressor, features, all, asked, settings.seed());
    }

    /** A model for each action that was taken. */
    private List<Part> eachAction(Regressor regressor, FeatureTable features, int[] all, int[] asked, Seed seed) {
        List<Part> fits = new ArrayList<>();
        for (int each = 0; each < experience.actions(); each++) {
            int action = each;
            int[] cells = Arrays.stream(all)
                    .filter(cell -> experience.action(cell) == action)
                    .toArray();
            int[] places = Arrays.stream(asked)
                    .filter(place -> action(place) == action)
                    .toArray();
            if (cells.length > 0) {
                FeatureTable cases = features.select(situations(places));
                double[] visits = pick(experience.allVisits(), cells);
                fits.add(new Part(
                        cells, places, regressor.repeatedly(cases, rows(cells, places), visits, seed.child(action))));
            }
        }
        return fits;
    }

    /** One model, with a column an action. */
    private Part together(Regressor regressor, FeatureTable features, int[] all, int[] asked, Seed seed) {
        FeatureTable cases = withActions(features, asked);
        return new Part(all, asked, regressor.repeatedly(cases, rows(all, asked), experience.allVisits(), seed));
    }

    private FeatureTable withActions(FeatureTable features, int[] places) {
        FeatureTable picked = features.select(situations(places));
        List<String> names = new ArrayList<>(features.names());
        double[][] columns = new double[features.width() + experience.actions()][places.length];
        for (int row = 0; row < places.length; row++) {
            for (int column = 0; column < features.width(); column++) {
                columns[column][row] = picked.value(column, row);
            }
            columns[features.width() + action(places[row])][row] = 1;
        }
        for (int each = 0; each < experience.actions(); each++) {
            names.add("action " + each);
        }
        return FeatureTable.of(names, columns);
    }

    private int action(int place) {
        return place % experience.actions();
    }

    /** Where cells stand among sorted places. */
    private int[] rows(int[] cells, int[] places) {
        return Arrays.stream(cells)
                .map(cell -> Arrays.binarySearch(places, experience.place(cell)))
                .toArray();
    }

    private int[] situations(int[] places) {
        return Arrays.stream(places).map(place -> place / experience.actions()).toArray();
    }

    private static double[] pick(double[] numbers, int[] cells) {
        double[] picked = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            picked[i] = numbers[cells[i]];
        }
        return picked;
    }
}
