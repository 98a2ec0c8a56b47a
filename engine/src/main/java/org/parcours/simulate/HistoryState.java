package org.parcours.simulate;

import java.util.Arrays;

/**
 * What a world's rules need to know of a customer's history: the step about to be taken, the last step where a rule
 * asks for it, and counts of earlier steps up to where a rule still tells them apart. Histories with equal states have
 * equal futures.
 */
final class HistoryState {
    static final int STEP = 0;
    static final int CHANNEL = 1;
    static final int MESSAGE = 2;
    static final int REACTION = 3;
    static final int COUNTS = 4;

    /** In place of a channel, message or reaction: there was none, or no rule asks. */
    static final int NONE = -1;

    private final int[] facts;

    HistoryState(int[] facts) {
        this.facts = facts;
    }

    /** The number of the step about to be taken, counted from 1. */
    int step() {
        return facts[STEP];
    }

    int fact(int position) {
        return facts[position];
    }

    int[] copyOfFacts() {
        return facts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryState state && Arrays.equals(facts, state.facts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(facts);
    }

    @Override
    public String toString() {
        return Arrays.toString(facts);
    }
}
