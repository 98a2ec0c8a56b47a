package org.parcours.plan.pacing;

import java.util.ArrayList;
import java.util.List;

/** The states seen and the actions taken in one episode, in their order. */
final class Trajectory {
    private final List<float[]> states = new ArrayList<>();
    private final List<Integer> actions = new ArrayList<>();

    void add(float[] state, int action) {
        states.add(state);
        actions.add(action);
    }

    int steps() {
        return states.size();
    }

    float[] state(int step) {
        return states.get(step);
    }

    int action(int step) {
        return actions.get(step);
    }
}
