package org.parcours.uplift.tree;

import java.util.List;
import java.util.function.Function;

/**
 * A policy as a tree of questions about numbers: who gets which arm. Small enough to be read, argued about and put into a
 * canvas.
 */
public sealed interface PolicyTree {
    /** Everybody gets an arm, the control being arm 0. */
    record Give(int arm) implements PolicyTree {}

    /**
     * Those whose value is known and below a threshold go one way, all others the other.
     *
     * @param column the column of the table that the tree was learnt on
     */
    record Ask(int column, double threshold, PolicyTree below, PolicyTree others) implements PolicyTree {}

    /** Handles both cases. */
    default <R> R fold(Function<Give, R> give, Function<Ask, R> ask) {
        return this instanceof Give leaf ? give.apply(leaf) : ask.apply((Ask) this);
    }

    /** The arm for a customer. */
    default int arm(double[] features) {
        return fold(
                Give::arm,
                ask -> (features[ask.column()] < ask.threshold() ? ask.below() : ask.others()).arm(features));
    }

    /** How many questions follow each other at most. */
    default int depth() {
        return fold(
                give -> 0, ask -> 1 + Math.max(ask.below().depth(), ask.others().depth()));
    }

    /** The tree as text, a line a question or an arm, deeper ones further in. */
    default String text(List<String> columns, List<String> arms) {
        return text(columns, arms, "");
    }

    private String text(List<String> columns, List<String> arms, String indent) {
        return fold(
                give -> indent + arms.get(give.arm()) + "\n",
                ask -> indent
                        + columns.get(ask.column()) + " below " + ask.threshold() + ":\n"
                        + ask.below().text(columns, arms, indent + "  ")
                        + indent + "else:\n"
                        + ask.others().text(columns, arms, indent + "  "));
    }
}
