package org.parcours.uplift.prepare;

/**
 * When features, treatment and outcome are looked at: one after the other, so that no feature sees the treatment or what came
 * of it, and no outcome stands before its treatment.
 */
public record Windows(Window features, Window treatment, Window outcome) {
    public Windows {
        if (features.to() >= treatment.from()) {
            throw new IllegalArgumentException(
                    "The window of features reaches into that of the treatment: features would"
                            + " see the treatment. Let it end on the day before the treatment's window at the latest.");
        }
        if (treatment.to() >= outcome.from()) {
            throw new IllegalArgumentException(
                    "The window of the treatment reaches into that of the outcome: outcomes would"
                            + " come before treatments. Let it end on the day before the outcome's window at the latest.");
        }
    }
}
