package org.parcours.prove.experiment;

import static java.util.Objects.requireNonNull;

/**
 * What a planned experiment promises. Each arm is compared with the control, which is the first.
 *
 * @param allocation the arms and their shares
 * @param target the smallest difference to find
 * @param alpha the chance of a false alarm, in (0, 1)
 * @param power the chance to find a difference as large as the smallest, in ({@code alpha}, 1); that of each comparison
 * @param sides whether a difference counts in one direction or in both
 * @param correction how several comparisons share the chance of a false alarm
 */
public record ExperimentDesign(
        Allocation allocation, DesignTarget target, double alpha, double power, Sides sides, Correction correction) {
    public ExperimentDesign {
        requireNonNull(allocation, "allocation");
        requireNonNull(target, "target");
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "The chance of a false alarm is " + alpha + ", but must lie in (0, 1), such as 0.05.");
        }
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException(
                    "The power is %s, but must lie above the chance of a false alarm, %s, and below 1."
                            .formatted(power, alpha));
        }
    }

    /** The same promises for another smallest difference. */
    public ExperimentDesign withEffect(double effect) {
        return new ExperimentDesign(allocation, target.withEffect(effect), alpha, power, sides, correction);
    }

    /** How many arms are compared with the control. */
    public int comparisons() {
        return allocation.size() - 1;
    }
}
