package org.parcours.prove.experiment;

/**
 * Customers who are kept out of an experiment and get nothing. Those of one salt are the same customers in every
 * experiment, whatever its own salt.
 *
 * @param share of all customers, in [0, 1)
 * @param salt of the lots that decide
 */
public record Holdout(double share, String salt) {
    /** What stands in place of an arm. */
    public static final String NAME = "holdout";

    /** Nobody is kept out. */
    public static final Holdout NONE = new Holdout(0, NAME);

    public Holdout {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share of the holdout is " + share + ", but must lie in [0, 1), such as 0.05.");
        }
    }
}
