package org.parcours.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.Seed;

/**
 * Random sparse models, each number a function of the seed and its place, so that other programs can make the same ones
 * ({@code peers/models.py} does). With {@code u(i)} the seed's uniform number at position i, the transition at place t
 * leads to state {@code ⌊u(2t) · states⌋} with a weight of u(2t + 1), divided by its row's sum; row r earns u(2·places + r).
 */
final class RandomModel {
    /** Actions in each state. */
    static final int ACTIONS = 6;

    /** Transitions of each action; a state may come up twice among them. */
    static final int SUCCESSORS = 10;

    private static final Seed SEED = new Seed(2026);

    private RandomModel() {}

    static Mdp of(int states) {
        return of(states, ACTIONS);
    }

    /** A model with another number of actions in each state. */
    static Mdp of(int states, int actions) {
        int rows = states * actions;
        int[] next = new int[rows * SUCCESSORS];
        double[] probability = new double[next.length];
        double[] reward = new double[rows];
        for (int row = 0; row < rows; row++) {
            reward[row] = SEED.uniform(2L * next.length + row);
            fill(row, states, next, probability);
        }
        int[] action = new int[rows];
        Arrays.setAll(action, row -> row % actions);
        int[] rowStart = starts(states, actions);
        int[] nextStart = starts(rows, SUCCESSORS);
        Transitions transitions = new Transitions(rowStart, action, nextStart, next, probability);
        return new Mdp(names("s", states), names("a", actions), transitions, reward, new double[0]);
    }

    private static void fill(int row, int states, int[] next, double[] probability) {
        double sum = 0;
        int end = (row + 1) * SUCCESSORS;
        for (int place = row * SUCCESSORS; place < end; place++) {
            next[place] = (int) (SEED.uniform(2L * place) * states);
            probability[place] = SEED.uniform(2L * place + 1);
            sum += probability[place];
        }
        for (int place = row * SUCCESSORS; place < end; place++) {
            probability[place] /= sum;
        }
    }

    private static int[] starts(int count, int each) {
        return IntStream.rangeClosed(0, count).map(i -> i * each).toArray();
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }
}
