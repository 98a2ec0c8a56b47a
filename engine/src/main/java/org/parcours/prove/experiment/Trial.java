package org.parcours.prove.experiment;

import java.util.List;
import java.util.stream.IntStream;

/** Who was in which arm. A unit is who was assigned, mostly a customer. Never changes. */
public final class Trial {
    private final List<String> arms;
    private final int[] arm;

    /**
     * A trial.
     *
     * @param arms the names, the control first; at least two
     * @param arm of each unit the number of its arm
     */
    public Trial(List<String> arms, int[] arm) {
        this.arms = List.copyOf(arms);
        this.arm = arm.clone();
        if (arms.size() < 2) {
            throw new IllegalArgumentException(
                    "The only arm is " + arms + "; an experiment compares at least two. Check the column of arms.");
        }
        for (int number : arm) {
            if (number < 0 || number >= arms.size()) {
                throw new IllegalArgumentException(
                        "A unit is in arm " + number + ", but there are " + arms.size() + ".");
            }
        }
    }

    /** The names of the arms, the control first. */
    public List<String> arms() {
        return arms;
    }

    /** How many units there are. */
    public int units() {
        return arm.length;
    }

    /** The number of a unit's arm. */
    public int arm(int unit) {
        return arm[unit];
    }

    /** All units. */
    int[] all() {
        return IntStream.range(0, arm.length).toArray();
    }

    /** How many of these units each arm has. */
    int[] counts(int[] units) {
        int[] counts = new int[arms.size()];
        for (int unit : units) {
            counts[arm[unit]]++;
        }
        return counts;
    }
}
