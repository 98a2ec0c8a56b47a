package org.parcours.prove.experiment;

/** Whether a test looks for a difference in one direction or in both. */
public enum Sides {
    ONE,
    TWO;

    /** A chance of a false alarm as that of a single tail. */
    double tail(double alpha) {
        return this == TWO ? alpha / 2 : alpha;
    }
}
