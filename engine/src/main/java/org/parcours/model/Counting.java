package org.parcours.model;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.num.LongIndex;

/** The one pass over a log's rows that {@link TransitionCounts} arranges afterwards. */
final class Counting {
    final LongIndex cells = new LongIndex();
    final LongIndex triples = new LongIndex();

    /** By cell: the sum of squared deviations of the reward from its mean. */
    double[] squares = new double[16];

    /** By triple: rows, and the sums of reward minus cost and of control reward. */
    long[] count = new long[16];

    double[] reward = new double[16];
    double[] controlReward = new double[16];
    int leftOut;

    private final JourneyLog log;
    private long[] visits = new long[16];
    private double[] mean = new double[16];

    Counting(JourneyLog log) {
        this.log = log;
    }

    void count() {
        int end = log.states().size();
        int actions = log.actions().size();
        for (int row = 0; row < log.steps(); row++) {
            int successor = log.isTerminal(row) ? end : log.nextState(row);
            if (successor == JourneyLog.NONE) {
                leftOut++;
                continue;
            }
            long cellKey = (long) log.state(row) * actions + log.action(row);
            double earned = log.reward(row) - log.cost(row);
            addToCell(cells.add(cellKey), earned);
            addToTriple(triples.add(cellKey * (end + 1L) + successor), earned, log.controlReward(row));
        }
    }

    /** Mean and squares in one pass; source: B. P. Welford, Technometrics 4, 1962, pages 419-420. */
    private void addToCell(int cell, double earned) {
        if (cell == visits.length) {
            visits = Arrays.copyOf(visits, 2 * cell);
            mean = Arrays.copyOf(mean, 2 * cell);
            squares = Arrays.copyOf(squares, 2 * cell);
        }
        double deviation = earned - mean[cell];
        visits[cell]++;
        mean[cell] += deviation / visits[cell];
        squares[cell] += deviation * (earned - mean[cell]);
    }

    private void addToTriple(int triple, double earned, double control) {
        if (triple == count.length) {
            count = Arrays.copyOf(count, 2 * triple);
            reward = Arrays.copyOf(reward, 2 * triple);
            controlReward = Arrays.copyOf(controlReward, 2 * triple);
        }
        count[triple]++;
        reward[triple] += earned;
        controlReward[triple] += control;
    }
}
