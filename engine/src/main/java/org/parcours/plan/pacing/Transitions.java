package org.parcours.plan.pacing;

import org.parcours.num.RandomStream;

/** Steps to be replayed: state, action, next state, and whether the episode ended. The newest take the places of the oldest. */
final class Transitions {
    private final float[][] states;
    private final int[] actions;
    private final float[][] nexts;
    private final boolean[] last;
    private int next;
    private int size;

    Transitions(int capacity) {
        states = new float[capacity][];
        actions = new int[capacity];
        nexts = new float[capacity][];
        last = new boolean[capacity];
    }

    int size() {
        return size;
    }

    void add(float[] state, int action, float[] nextState, boolean ends) {
        states[next] = state;
        actions[next] = action;
        nexts[next] = nextState;
        last[next] = ends;
        next = (next + 1) % states.length;
        size = Math.min(size + 1, states.length);
    }

    int draw(RandomStream random) {
        return random.nextInt(size);
    }

    float[] state(int step) {
        return states[step];
    }

    int action(int step) {
        return actions[step];
    }

    float[] next(int step) {
        return nexts[step];
    }

    boolean isLast(int step) {
        return last[step];
    }
}
