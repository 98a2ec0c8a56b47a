package org.parcours.model.environment;

import java.util.Arrays;
import org.parcours.model.network.FittedNetwork;
import org.parcours.num.IntColumn;
import org.parcours.num.RandomStream;

/**
 * Counts as a network sees them: a case for each state, action and environment that was seen, with the share of each next state
 * as its target.
 */
final class NetworkCases {
    /** Takes a batch of rows; see {@link org.parcours.model.network.Network#fit}. */
    interface Batch {
        double fit(float[] inputs, float[] targets, float[] weights);
    }

    private final EnvironmentCounts counts;
    private final EnvironmentCounts support;
    private final int[] environment;
    private final int[] cell;

    /** Of each case the place in its environment's tally of its first triple. */
    private final int[] first;

    /** Steps of each case and all before it. */
    private final double[] cumulated;

    /**
     * The cases of counts.
     *
     * @param support tells which next states are possible; counts of at least the same journeys
     */
    NetworkCases(EnvironmentCounts counts, EnvironmentCounts support) {
        this.counts = counts;
        this.support = support;
        IntColumn environments = new IntColumn();
        IntColumn cells = new IntColumn();
        IntColumn firsts = new IntColumn();
        for (int each = 0; each < counts.environments().size(); each++) {
            Tally tally = counts.tally(each);
            for (int place = 0; place < tally.triples(); place++) {
                if (place == 0 || cellAt(tally, place) != cellAt(tally, place - 1)) {
                    environments.add(each);
                    cells.add(cellAt(tally, place));
                    firsts.add(place);
                }
            }
        }
        environment = environments.drain();
        cell = cells.drain();
        first = firsts.drain();
        cumulated = new double[cell.length];
        for (int i = 0; i < cell.length; i++) {
            cumulated[i] = (i == 0 ? 0 : cumulated[i - 1])
                    + counts.tally(environment[i]).visits(cell[i]);
        }
    }

    private int cellAt(Tally tally, int place) {
        return (int) (tally.triple(place) / outputs());
    }

    /** How many cases there are. */
    int size() {
        return cell.length;
    }

    /** How many steps they stand for. */
    long steps() {
        return size() == 0 ? 0 : (long) cumulated[size() - 1];
    }

    /** Numbers of a row that goes in. */
    int inputs() {
        return NeuralEnvironment.inputs(support);
    }

    /** Numbers of a row that comes out. */
    int outputs() {
        return NeuralEnvironment.outputs(support);
    }

    /** Draws a batch of cases, each by its number of steps. */
    void draw(RandomStream random, int rows, Batch batch) {
        float[] inputs = new float[rows * inputs()];
        float[] targets = new float[rows * outputs()];
        float[] weights = new float[rows * outputs()];
        for (int row = 0; row < rows; row++) {
            int found = Arrays.binarySearch(cumulated, random.nextUniform() * steps());
            int drawn = found < 0 ? -found - 1 : found;
            for (int one : ones(drawn)) {
                inputs[row * inputs() + one] = 1;
            }
            copyTargets(drawn, targets, row * outputs());
            for (int successor : support.successors(state(drawn))) {
                weights[row * outputs() + successor] = 1;
            }
        }
        batch.fit(inputs, targets, weights);
    }

    private int state(int number) {
        return cell[number] / support.actions().size();
    }

    private int[] ones(int number) {
        int action = cell[number] % support.actions().size();
        return NeuralEnvironment.ones(support, environment[number], state(number), action);
    }

    private void copyTargets(int number, float[] targets, int from) {
        Tally tally = counts.tally(environment[number]);
        for (int place = first[number]; isOf(number, tally, place); place++) {
            targets[from + next(tally, place)] = (float) (tally.countAt(place) / tally.visits(cell[number]));
        }
    }

    private boolean isOf(int number, Tally tally, int place) {
        return place < tally.triples() && cellAt(tally, place) == cell[number];
    }

    private int next(Tally tally, int place) {
        return (int) (tally.triple(place) % outputs());
    }

    /** The mean of −ln P(what came next) over all steps, in nats. */
    double logLoss(FittedNetwork network) {
        double[] probability = new double[outputs()];
        double loss = 0;
        for (int number = 0; number < size(); number++) {
            NeuralEnvironment.next(network, support, ones(number), state(number), probability);
            Tally tally = counts.tally(environment[number]);
            for (int place = first[number]; isOf(number, tally, place); place++) {
                double came = Math.max(Double.MIN_NORMAL, probability[next(tally, place)]);
                loss -= tally.countAt(place) * Math.log(came);
            }
        }
        return loss / steps();
    }
}
