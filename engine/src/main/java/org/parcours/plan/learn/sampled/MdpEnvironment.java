package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import java.util.List;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.Seed;

/**
 * Journeys through a known model. A row earns its expected reward whatever follows it, which is all that {@link Mdp} keeps:
 * values are the same, and returns vary less than if each transition had a reward of its own. Thread-safe.
 */
public final class MdpEnvironment implements Environment {
    private final Mdp mdp;
    private final TransitionSampler sampler;
    private final int[] starts;

    private MdpEnvironment(Mdp mdp, int[] starts) {
        this.mdp = mdp;
        this.starts = starts;
        sampler = new TransitionSampler(mdp.transitions());
    }

    /**
     * Journeys that start in one of some states, each as probable as the others.
     *
     * @param starts names of states; empty for the model's first state
     */
    public static MdpEnvironment of(Mdp mdp, List<String> starts) {
        int[] codes = new int[Math.max(1, starts.size())];
        for (int i = 0; i < starts.size(); i++) {
            codes[i] = mdp.states().indexOf(starts.get(i));
            if (codes[i] < 0) {
                throw new IllegalArgumentException(
                        "Journeys shall start in \"%s\", but the model has no such state; its first one is \"%s\"."
                                .formatted(starts.get(i), mdp.states().get(0)));
            }
        }
        return new MdpEnvironment(mdp, codes);
    }

    /** The model; for those who may know it, which a learner may not. */
    Mdp mdp() {
        return mdp;
    }

    /** The step, counted from 0, at which a journey can first be in each state, whatever is done; −1 for never. */
    public int[] firstSteps() {
        Transitions transitions = mdp.transitions();
        int[] steps = new int[states()];
        Arrays.fill(steps, -1);
        int[] queue = new int[states()];
        int size = 0;
        for (int start : starts) {
            size = reach(start, 0, steps, queue, size);
        }
        for (int head = 0; head < size; head++) {
            int state = queue[head];
            for (int row = firstRow(state); row < endRow(state); row++) {
                for (int place = transitions.first(row); place < transitions.end(row); place++) {
                    size = reach(transitions.next(place), steps[state] + 1, steps, queue, size);
                }
            }
        }
        return steps;
    }

    private static int reach(int state, int step, int[] steps, int[] queue, int size) {
        if (steps[state] >= 0) {
            return size;
        }
        steps[state] = step;
        queue[size] = state;
        return size + 1;
    }

    /** The states in which journeys start. */
    int[] starts() {
        return Arrays.copyOf(starts, starts.length);
    }

    @Override
    public int states() {
        return mdp.transitions().states();
    }

    @Override
    public int rows() {
        return mdp.transitions().rows();
    }

    @Override
    public int firstRow(int state) {
        return mdp.transitions().firstRow(state);
    }

    @Override
    public int endRow(int state) {
        return mdp.transitions().endRow(state);
    }

    @Override
    public int start(long word) {
        return starts.length == 1 ? starts[0] : starts[(int) (Seed.uniformOf(word) * starts.length)];
    }

    @Override
    public int outcome(int row, long word) {
        return sampler.place(row, word);
    }

    @Override
    public int next(int row, int outcome) {
        return mdp.transitions().next(outcome);
    }

    @Override
    public double reward(int row, int outcome) {
        return mdp.reward(row);
    }

    @Override
    public double controlReward(int row, int outcome) {
        return mdp.controlReward(row);
    }

    @Override
    public boolean paysControlRewards() {
        return mdp.hasControlRewards();
    }
}
