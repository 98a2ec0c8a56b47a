package org.parcours.plan.pacing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.parcours.num.RandomStream;

/**
 * What the reward network learns from: for each state and action the largest return of any episode that took it. States count as
 * the same when their features agree to a hundredth. The newest take the places of the oldest.
 */
final class BestReturns {
    private static final int GRID = 100;

    /** A state to a hundredth, and an action. */
    private record Key(String cells) {}

    private final int capacity;
    private final float[][] inputs;
    private final float[] returns;
    private final Key[] keys;
    private final Map<Key, Integer> places = new HashMap<>();
    private int next;
    private int size;

    BestReturns(int capacity) {
        this.capacity = capacity;
        inputs = new float[capacity][];
        returns = new float[capacity];
        keys = new Key[capacity];
        Arrays.fill(keys, new Key(""));
    }

    int size() {
        return size;
    }

    /** Credits every step of an episode with its return. */
    void credit(Trajectory episode, double reward) {
        for (int step = 0; step < episode.steps(); step++) {
            credit(episode.state(step), episode.action(step), (float) reward);
        }
    }

    private void credit(float[] state, int action, float reward) {
        Key key = key(state, action);
        Integer place = places.get(key);
        if (place != null) {
            returns[place] = Math.max(returns[place], reward);
            return;
        }
        places.remove(keys[next]);
        places.put(key, next);
        keys[next] = key;
        inputs[next] = input(state, action);
        returns[next] = reward;
        next = (next + 1) % capacity;
        size = Math.min(size + 1, capacity);
    }

    private static Key key(float[] state, int action) {
        StringBuilder cells = new StringBuilder().append(action);
        for (float feature : state) {
            cells.append(' ').append(Math.round(feature * GRID));
        }
        return new Key(cells.toString());
    }

    /** The row that the reward network is given: the state, and the action as ten times its share. */
    static float[] input(float[] state, int action) {
        float[] input = Arrays.copyOf(state, SlotFeatures.COUNT + 1);
        input[SlotFeatures.COUNT] = (float) (10 * Adjustments.share(action));
        return input;
    }

    /** Draws rows with their returns. */
    void draw(RandomStream random, int rows, float[] batch, float[] targets) {
        int width = SlotFeatures.COUNT + 1;
        for (int row = 0; row < rows; row++) {
            int place = random.nextInt(size);
            System.arraycopy(inputs[place], 0, batch, row * width, width);
            targets[row] = returns[place];
        }
    }
}
