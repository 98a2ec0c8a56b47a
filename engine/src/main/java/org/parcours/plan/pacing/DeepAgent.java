package org.parcours.plan.pacing;

import java.util.Arrays;
import java.util.List;
import org.parcours.model.network.Descent;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;
import org.parcours.model.network.Networks;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * Deep Q-learning of λ's adjustments: a network for Q(s, ·), a slow copy of it for the value of next states, and one for the reward
 * r(s, a), which is the largest return of any episode that took a in s. The return is R/R*; rewards are divided by the number of
 * slots, so that Q is of the size of a return.
 *
 * <p>Exploration is adaptive: ε falls from 0.95 to 0.05, but is at least 0.5 in states where Q over the sorted adjustments has more than one
 * peak, which the true Q has not.
 *
 * <p>Source: D. Wu and others, CIKM 2018, algorithms 1 and 2.
 */
final class DeepAgent implements AutoCloseable {
    private static final List<Integer> HIDDEN = List.of(100, 100, 100);
    private static final Descent DESCENT = new Descent.Momentum(0.001, 0.95);
    private static final int BATCH = 32;
    private static final int MEMORY = 100_000;
    private static final int COPY_EVERY = 100;
    private static final int STATE = SlotFeatures.COUNT;
    private static final int ACTIONS = Adjustments.count();

    private final Network values;
    private final Network slowValues;
    private final Network rewards;
    private final RandomStream random;
    private final Transitions memory = new Transitions(MEMORY);
    private final BestReturns returns = new BestReturns(MEMORY);
    private final int slots;
    private long steps;

    DeepAgent(Networks networks, int slots, Seed seed) {
        values = networks.make(shape(STATE, ACTIONS, seed.child(1)));
        slowValues = networks.make(shape(STATE, ACTIONS, seed.child(1)));
        rewards = networks.make(shape(STATE + 1, 1, seed.child(2)));
        random = new RandomStream(seed.child(3));
        this.slots = slots;
    }

    private static NetworkShape shape(int inputs, int outputs, Seed seed) {
        return new NetworkShape(inputs, HIDDEN, outputs, NetworkShape.Output.LINEAR, DESCENT, seed);
    }

    /** The adjustment with the highest Q. */
    int best(float[] state) {
        return highest(values.predict(state), 0);
    }

    /** The same, or with probability ε any. */
    int explore(float[] state) {
        float[] q = values.predict(state);
        double epsilon = Math.max(0.95 - 2e-5 * steps, 0.05);
        epsilon = hasOnePeak(q) ? epsilon : Math.max(epsilon, 0.5);
        return random.nextUniform() < epsilon ? random.nextInt(ACTIONS) : highest(q, 0);
    }

    /** Whether numbers rise, if at all, only before they fall. */
    static boolean hasOnePeak(float[] numbers) {
        boolean falling = false;
        for (int i = 1; i < numbers.length; i++) {
            if (falling && numbers[i] > numbers[i - 1]) {
                return false;
            }
            falling |= numbers[i] < numbers[i - 1];
        }
        return true;
    }

    private static int highest(float[] q, int from) {
        int highest = 0;
        for (int action = 1; action < ACTIONS; action++) {
            highest = q[from + action] > q[from + highest] ? action : highest;
        }
        return highest;
    }

    void remember(float[] state, int action, float[] next, boolean ends) {
        memory.add(state, action, next, ends);
    }

    /** Credits the steps of an episode with what it brought. */
    void credit(Trajectory episode, double reward) {
        returns.credit(episode, reward);
    }

    /** One step of both networks, once there is something to learn from. */
    void learn() {
        if (memory.size() < BATCH || returns.size() < BATCH) {
            return;
        }
        learnRewards();
        learnValues();
        steps++;
        if (steps % COPY_EVERY == 0) {
            slowValues.setParameters(values.parameters());
        }
    }

    private void learnRewards() {
        float[] inputs = new float[BATCH * (STATE + 1)];
        float[] targets = new float[BATCH];
        returns.draw(random, BATCH, inputs, targets);
        float[] weights = new float[BATCH];
        Arrays.fill(weights, 1);
        rewards.fit(inputs, targets, weights);
    }

    private void learnValues() {
        float[] states = new float[BATCH * STATE];
        float[] nexts = new float[BATCH * STATE];
        float[] taken = new float[BATCH * (STATE + 1)];
        int[] drawn = new int[BATCH];
        for (int row = 0; row < BATCH; row++) {
            int step = memory.draw(random);
            drawn[row] = step;
            System.arraycopy(memory.state(step), 0, states, row * STATE, STATE);
            System.arraycopy(memory.next(step), 0, nexts, row * STATE, STATE);
            float[] input = BestReturns.input(memory.state(step), memory.action(step));
            System.arraycopy(input, 0, taken, row * (STATE + 1), STATE + 1);
        }
        float[] reward = rewards.predict(taken);
        float[] later = slowValues.predict(nexts);
        float[] targets = new float[BATCH * ACTIONS];
        float[] weights = new float[BATCH * ACTIONS];
        for (int row = 0; row < BATCH; row++) {
            int from = row * ACTIONS;
            int at = from + memory.action(drawn[row]);
            float next = memory.isLast(drawn[row]) ? 0 : later[from + highest(later, from)];
            targets[at] = reward[row] / slots + next;
            weights[at] = 1;
        }
        values.fit(states, targets, weights);
    }

    @Override
    public void close() {
        values.close();
        slowValues.close();
        rewards.close();
    }
}
