package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.simulate.ContactRules;

/**
 * Which actions rules leave after each history of a tree. The actions of a history stand at places from 0, in their order;
 * place 0 is always to leave people alone.
 */
final class EligibleContacts {
    /** How many actions each history has; empty where every history has all, each at the place of its number. */
    private final int[] counts;

    private final int[] actions;
    private final int most;

    private EligibleContacts(int most, int[] counts, int[] actions) {
        this.most = most;
        this.counts = counts;
        this.actions = actions;
    }

    /** Every action after every history. */
    static EligibleContacts all(int most) {
        return new EligibleContacts(most, new int[0], new int[0]);
    }

    /** What rules allow. Cost: O(histories · contacts · rules). */
    static EligibleContacts of(HistoryTree tree, ContactRules rules) {
        int most = tree.actions();
        EligibleContacts eligible =
                new EligibleContacts(most, new int[tree.histories()], new int[tree.histories() * most]);
        Arrays.fill(eligible.counts, 1);
        eligible.allow(tree, rules, 0, rules.entry());
        return eligible;
    }

    /** How many actions may follow a history, at least 1. */
    int count(int history) {
        return counts.length == 0 ? most : counts[history];
    }

    /** The action at a place after a history. */
    int action(int history, int place) {
        return counts.length == 0 ? place : actions[history * most + place];
    }

    /**
     * The place of an action after a history.
     *
     * @throws IllegalArgumentException for an action that the rules exclude
     */
    int place(int history, int action) {
        for (int place = 0; place < count(history); place++) {
            if (action(history, place) == action) {
                return place;
            }
        }
        throw new IllegalArgumentException(
                "Learning shall start with action %d after history %d, which the rules exclude."
                        .formatted(action, history));
    }

    /** Histories behind an excluded contact are never reached: they keep the one action that contacts nobody. */
    private void allow(HistoryTree tree, ContactRules rules, int history, RuleHistory known) {
        for (int action = 1; action < most; action++) {
            if (rules.allows(known, tree.contact(action))) {
                actions[history * most + counts[history]++] = action;
                for (int reaction : tree.goingOn()) {
                    int next = tree.after(history, action, reaction);
                    if (next != tree.histories()) {
                        allow(tree, rules, next, rules.after(known, tree.contact(action), reaction));
                    }
                }
            }
        }
    }
}
