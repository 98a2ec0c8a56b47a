package org.parcours.model.environment;

import java.util.Arrays;
import java.util.List;

/**
 * What was counted in one environment: how often each action led from a state to each next state, and what it earned.
 *
 * <p>A <i>triple</i> is a (state, action, next state), numbered {@code (state · actions + action) · (states + 1) + next} where
 * the end of a journey is the next state after the last; a <i>cell</i> is a (state, action), numbered {@code state · actions +
 * action}. Immutable.
 */
public final class Tally {
    private final long[] triples;
    private final int[] counts;
    private final double[] rewards;
    private final double[] controls;
    private final double[] visits;

    /**
     * A tally from columns, which are taken over without a copy.
     *
     * @param states how many states there are
     * @param triples those seen, ascending
     * @param counts of each of them how often, at least 1
     * @param rewards of each cell the sum of rewards less costs
     * @param controls of each cell the sum of control rewards
     */
    public Tally(int states, long[] triples, int[] counts, double[] rewards, double[] controls) {
        this.triples = triples;
        this.counts = counts;
        this.rewards = rewards;
        this.controls = controls;
        this.visits = new double[rewards.length];
        long limit = rewards.length * (states + 1L);
        for (int i = 0; i < triples.length; i++) {
            boolean ascends = triples[i] > (i == 0 ? -1 : triples[i - 1]);
            if (!ascends || triples[i] >= limit || counts[i] < 1) {
                throw new IllegalArgumentException(
                        "Triple %d, counted %d times, stands at place %d; triples must ascend below %d, and counts be at least 1."
                                .formatted(triples[i], counts[i], i, limit));
            }
            visits[(int) (triples[i] / (states + 1L))] += counts[i];
        }
    }

    /** The tally of single triples in any order, which are sorted in place. */
    static Tally of(int states, long[] each, double[] rewards, double[] controls) {
        Arrays.sort(each);
        long[] distinct = new long[each.length];
        int[] counts = new int[each.length];
        int size = 0;
        for (int i = 0; i < each.length; i++) {
            if (i == 0 || each[i] != each[i - 1]) {
                distinct[size++] = each[i];
            }
            counts[size - 1]++;
        }
        return new Tally(states, Arrays.copyOf(distinct, size), Arrays.copyOf(counts, size), rewards, controls);
    }

    /** What several environments counted, together. */
    static Tally together(int states, int cells, List<Tally> tallies) {
        long[] triples = tallies.stream()
                .flatMapToLong(tally -> Arrays.stream(tally.triples))
                .sorted()
                .distinct()
                .toArray();
        int[] counts = new int[triples.length];
        double[] rewards = new double[cells];
        double[] controls = new double[cells];
        for (Tally tally : tallies) {
            for (int i = 0; i < tally.triples.length; i++) {
                counts[Arrays.binarySearch(triples, tally.triples[i])] += tally.counts[i];
            }
            for (int cell = 0; cell < cells; cell++) {
                rewards[cell] += tally.rewards[cell];
                controls[cell] += tally.controls[cell];
            }
        }
        return new Tally(states, triples, counts, rewards, controls);
    }

    /** How many different triples were seen. */
    public int triples() {
        return triples.length;
    }

    /** The triple at a place; they ascend. */
    public long triple(int place) {
        return triples[place];
    }

    /** How often the triple at a place was seen. */
    public int countAt(int place) {
        return counts[place];
    }

    /** How often a triple was seen. */
    int count(long triple) {
        int found = Arrays.binarySearch(triples, triple);
        return found < 0 ? 0 : counts[found];
    }

    /** How many cells there are, seen or not. */
    public int cells() {
        return visits.length;
    }

    /** How often an action was taken in a state. */
    public double visits(int cell) {
        return visits[cell];
    }

    /** The sum of its rewards less costs. */
    public double reward(int cell) {
        return rewards[cell];
    }

    /** The sum of its control rewards. */
    public double controlReward(int cell) {
        return controls[cell];
    }
}
