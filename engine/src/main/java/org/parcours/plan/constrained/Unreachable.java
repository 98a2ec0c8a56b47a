package org.parcours.plan.constrained;

/** The refusal of limits that no policy keeps. */
public final class Unreachable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final double[] least;

    Unreachable(String message, double[] least) {
        super(message);
        this.least = least.clone();
    }

    /** Of each constraint the least that any policy uses up, with the other limits kept where they can be. */
    public double[] least() {
        return least.clone();
    }
}
