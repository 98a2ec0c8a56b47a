package org.parcours.uplift.prepare;

import java.util.List;

/**
 * How a customer's rows say his treatment.
 *
 * @param kind what in the rows counts
 * @param column the column that says it
 * @param ranks of a status from the lowest to the highest; empty for other kinds
 */
public record TreatmentRule(Kind kind, String column, List<String> ranks) {
    /** The arm of whom nothing marks as treated. */
    public static final String CONTROL = "control";

    /** The arm of whom something does, where arms have no names of their own. */
    public static final String TREATED = "treated";

    /** What counts. */
    public enum Kind {
        /** The last status of the treatment's window is above the last one before it. */
        STATUS_UP,

        /** It is below. */
        STATUS_DOWN,

        /** Any row of the treatment's window says yes: anything but empty, 0, false or no. */
        ANY,

        /** All rows of the treatment's window say yes, and there is one. */
        ALL,

        /** The text that most rows of the treatment's window have; of equally many the first in order. */
        MODE,

        /** The arm of an experiment, one text in all the customer's rows of the treatment's window. */
        ARM
    }

    public TreatmentRule {
        ranks = List.copyOf(ranks);
        boolean isStatus = kind == Kind.STATUS_UP || kind == Kind.STATUS_DOWN;
        if (isStatus != ranks.size() > 1) {
            throw new IllegalArgumentException("A treatment by " + kind + " has the ranks " + ranks
                    + "; a change of status needs at least two from the lowest up, the others none.");
        }
    }
}
