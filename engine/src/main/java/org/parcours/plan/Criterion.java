package org.parcours.plan;

import java.util.Locale;

/** What a plan makes as large as possible. */
public enum Criterion {
    /** The expected discounted sum of rewards. */
    DISCOUNTED,
    /** The expected plain sum of rewards until the end. */
    TOTAL,
    /** The expected reward per step in the long run. */
    AVERAGE;

    /** The name as the command line spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
