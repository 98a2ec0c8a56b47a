package org.parcours.uplift.prepare;

/** What is counted as the outcome, of a customer's transactions in its window. */
public enum OutcomeKind {
    /** 1 where there is any, else 0. */
    CONVERSION,

    /** How many there are. */
    FREQUENCY,

    /** Their mean amount; 0 for none. */
    MONETARY,

    /** The sum of their amounts. */
    SPEND;

    double of(int count, double sum) {
        return switch (this) {
            case CONVERSION -> count > 0 ? 1 : 0;
            case FREQUENCY -> count;
            case MONETARY -> count == 0 ? 0 : sum / count;
            case SPEND -> sum;
        };
    }
}
