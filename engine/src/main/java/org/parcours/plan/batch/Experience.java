package org.parcours.plan.batch;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;

/**
 * The steps of some journeys of a log, gathered by cell: a situation in which an action was taken. Rows after which only
 * observation ended tell of no next value; they are left out and counted.
 */
final class Experience {
    private final int actions;
    private final int[] row;
    private final int[] cellOf;
    private final double[] reward;
    private final double[] controlReward;
    private final int[] next;
    private final int[] placeOf;
    private final double[] visits;
    private final int leftOut;

    Experience(JourneyLog log, Situations situations, int[] journeys) {
        this.actions = log.actions().size();
        int[] rows = rows(log, situations, journeys);
        int all = 0;
        for (int journey : journeys) {
            all += log.end(journey) - log.start(journey);
        }
        this.row = rows;
        this.leftOut = all - rows.length;
        this.cellOf = new int[rows.length];
        this.reward = new double[rows.length];
        this.controlReward = new double[rows.length];
        this.next = new int[rows.length];
        int[] place = new int[rows.length];
        int[] cellAt = new int[Math.multiplyExact(situations.size(), actions)];
        for (int i = 0; i < rows.length; i++) {
            place[i] = situations.of(rows[i]) * actions + log.action(rows[i]);
            cellAt[place[i]] = 1;
            reward[i] = log.reward(rows[i]) - log.cost(rows[i]);
            controlReward[i] = log.controlReward(rows[i]);
            next[i] = situations.next(rows[i]);
        }
        this.placeOf = visited(cellAt);
        this.visits = new double[placeOf.length];
        for (int i = 0; i < rows.length; i++) {
            cellOf[i] = cellAt[place[i]];
            visits[cellOf[i]]++;
        }
    }

    /** Numbers the visited places in order; answers where they are. */
    private static int[] visited(int[] cellAt) {
        int[] places = new int[cellAt.length];
        int cells = 0;
        for (int place = 0; place < cellAt.length; place++) {
            if (cellAt[place] > 0) {
                cellAt[place] = cells;
                places[cells++] = place;
            }
        }
        return Arrays.copyOf(places, cells);
    }

    private static int[] rows(JourneyLog log, Situations situations, int[] journeys) {
        int[] rows = new int[log.steps()];
        int size = 0;
        for (int journey : journeys) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                if (situations.next(row) != Situations.OPEN) {
                    rows[size++] = row;
                }
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /** How many rows there are. */
    int rows() {
        return row.length;
    }

    /** How many rows were left out. */
    int leftOut() {
        return leftOut;
    }

    /** How many actions the log knows. */
    int actions() {
        return actions;
    }

    /** How many cells there are, ordered by situation and action. */
    int cells() {
        return placeOf.length;
    }

    int cellOf(int i) {
        return cellOf[i];
    }

    int situation(int cell) {
        return placeOf[cell] / actions;
    }

    int action(int cell) {
        return placeOf[cell] % actions;
    }

    /** Where a cell stands among the values of all actions in all situations: {@code situation · actions + action}. */
    int place(int cell) {
        return placeOf[cell];
    }

    double visits(int cell) {
        return visits[cell];
    }

    /** How often each cell was visited, in a new array. */
    double[] allVisits() {
        return visits.clone();
    }

    /** What each row is worth: weighted rewards, and the value of what came next, nothing after the end of a journey. */
    double[] targets(double environment, double control, double discount, double[] values) {
        double[] targets = new double[row.length];
        for (int i = 0; i < targets.length; i++) {
            double later = next[i] == Situations.END ? 0 : discount * values[next[i]];
            targets[i] = environment * reward[i] + control * controlReward[i] + later;
        }
        return targets;
    }

    /** The mean over each cell of a number of each row. */
    double[] means(double[] ofRows) {
        double[] means = new double[visits.length];
        for (int i = 0; i < ofRows.length; i++) {
            means[cellOf[i]] += ofRows[i];
        }
        for (int cell = 0; cell < means.length; cell++) {
            means[cell] /= visits[cell];
        }
        return means;
    }
}
